package io.wecompolicy.decisionlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Settled;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.platform.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The door of the room: decisions are appended in the transaction that decides, and read back in {@link Decisions}. */
@ApplicationScoped
public class DecisionLog {
    private final AgroalDataSource dataSource;
    private final SubjectKeys keys;
    private final SharedFacts sharedFacts;
    private final FactsJson factsJson;
    private final ObjectMapper mapper;
    private final ConflictTable conflicts;

    DecisionLog(
            AgroalDataSource dataSource,
            SubjectKeys keys,
            SharedFacts sharedFacts,
            FactsJson factsJson,
            ObjectMapper mapper,
            ConflictTable conflicts) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.sharedFacts = sharedFacts;
        this.factsJson = factsJson;
        this.mapper = mapper;
        this.conflicts = conflicts;
    }

    /** Appends within the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into decisionlog_entry (id, corp_id, event_id, event_type, user_id, external_user_id,
                            rulebook_version, rulebook_digest, slot, families, rules, outcomes, event_at, decided_at,
                            elapsed_micros, shared_digest, facts, body, rulebook_isolated)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (Entry entry : entries) {
                bind(connection, insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
            conflicts.put(entries);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("decisions were not recorded", e);
        }
    }

    private void bind(Connection connection, PreparedStatement insert, Entry entry)
            throws SQLException, JsonProcessingException {
        Event event = entry.facts().event();
        String corp = entry.corp().value();
        FactsJson.Parts parts = factsJson.write(entry.facts());
        byte[] body = mapper.writeValueAsBytes(DecisionBody.of(entry.decision()));
        insert.setString(1, entry.id());
        insert.setString(2, corp);
        insert.setString(3, entry.event().value());
        insert.setString(4, event.type().label());
        insert.setString(5, event.userId());
        insert.setString(6, event.externalUserId());
        insert.setInt(7, entry.rulebook().version());
        insert.setString(8, entry.rulebook().digest());
        insert.setString(9, entry.rulebook().slot());
        insert.setArray(10, texts(connection, families(entry)));
        insert.setArray(11, texts(connection, rules(entry)));
        insert.setArray(12, texts(connection, outcomes(entry)));
        insert.setObject(13, event.at().atOffset(ZoneOffset.UTC));
        insert.setObject(14, entry.decidedAt().atOffset(ZoneOffset.UTC));
        insert.setLong(15, entry.elapsedMicros());
        insert.setString(16, sharedFacts.store(connection, corp, parts.shared()));
        insert.setBytes(17, keys.seal(corp, event.externalUserId(), parts.own()));
        insert.setBytes(18, keys.seal(corp, event.externalUserId(), body));
        insert.setArray(19, texts(connection, isolated(entry)));
    }

    private static Stream<String> families(Entry entry) {
        return Stream.concat(
                        entry.decision().fired().stream().map(Fired::family),
                        entry.decision().failures().stream().map(Failure::family))
                .map(Family::label);
    }

    private static Stream<String> rules(Entry entry) {
        return Stream.concat(
                entry.decision().fired().stream().map(Fired::rule),
                entry.decision().failures().stream().map(Failure::rule));
    }

    private static Stream<String> outcomes(Entry entry) {
        return entry.decision().proposals().stream().map(Settled::outcome).map(outcome -> outcome.label());
    }

    private static Stream<String> isolated(Entry entry) {
        return entry.rulebook().isolated().stream().map(rule -> rule.name().text());
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.distinct().toArray());
    }
}
