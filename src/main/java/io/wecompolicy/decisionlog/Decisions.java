package io.wecompolicy.decisionlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.platform.BrokenSeal;
import io.wecompolicy.platform.SubjectKeys;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads recorded decisions. */
@ApplicationScoped
public class Decisions {
    private static final String SELECT = "select d.* from decisionlog_entry d ";

    private final AgroalDataSource dataSource;
    private final SubjectKeys keys;
    private final FactsJson factsJson;
    private final ObjectMapper mapper;

    Decisions(AgroalDataSource dataSource, SubjectKeys keys, FactsJson factsJson, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.factsJson = factsJson;
        this.mapper = mapper;
    }

    public Optional<LoggedDecision> find(CorpId corp, String id) {
        return query(SELECT + "where d.corp_id = ? and d.id = ?", List.of(corp.value(), id)).stream()
                .findFirst();
    }

    /** Newest first, at most {@code limit}. */
    public List<LoggedDecision> list(CorpId corp, DecisionFilter filter) {
        StringBuilder sql = new StringBuilder(SELECT + "where d.corp_id = ?");
        List<Object> values = new ArrayList<>(List.of(corp.value()));
        restrict(sql, values, " and d.external_user_id = ?", filter.externalUserId());
        restrict(sql, values, " and d.user_id = ?", filter.userId());
        restrict(sql, values, " and ? = any(d.families)", filter.family());
        restrict(sql, values, " and ? = any(d.rules)", filter.rule());
        restrict(sql, values, " and ? = any(d.outcomes)", filter.outcome());
        restrict(sql, values, " and d.rulebook_version = ?", filter.rulebook());
        restrict(sql, values, " and d.id >= ?", filter.from().map(from -> Ulids.floor("d", from)));
        restrict(sql, values, " and d.id < ?", filter.to().map(to -> Ulids.floor("d", to)));
        restrict(sql, values, " and d.id < ?", filter.cursor());
        sql.append(" order by d.id desc limit ").append(filter.limit());
        return query(sql.toString(), values);
    }

    /** What the decision read, as it read it; empty when the customer was erased. */
    public Optional<Facts> facts(CorpId corp, String id) {
        String sql = "select d.facts, d.external_user_id, s.body from decisionlog_entry d join decisionlog_shared s"
                + " on s.corp_id = d.corp_id and s.digest = d.shared_digest where d.corp_id = ? and d.id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, corp.value());
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Optional<byte[]> own = keys.open(corp.value(), row.getString(2), row.getBytes(1));
                return own.isEmpty()
                        ? Optional.empty()
                        : Optional.of(factsJson.read(new FactsJson.Parts(own.get(), row.getBytes(3))));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the facts of decision " + id + " could not be read", e);
        }
    }

    private static void restrict(StringBuilder sql, List<Object> values, String condition, Optional<?> value) {
        value.ifPresent(present -> {
            sql.append(condition);
            values.add(present);
        });
    }

    private List<LoggedDecision> query(String sql, List<Object> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<LoggedDecision> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(decision(row));
                }
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("decisions could not be read", e);
        }
    }

    private LoggedDecision decision(ResultSet row) throws SQLException, IOException {
        String corp = row.getString("corp_id");
        String customer = row.getString("external_user_id");
        Optional<byte[]> body;
        Optional<byte[]> facts;
        boolean unreadable = false;
        try {
            body = keys.open(corp, customer, row.getBytes("body"));
            facts = keys.open(corp, customer, row.getBytes("facts"));
        } catch (BrokenSeal e) {
            // One damaged row is shown as such, and the others as ever.
            body = Optional.empty();
            facts = Optional.empty();
            unreadable = true;
        }
        return new LoggedDecision(
                row.getString("id"),
                row.getString("event_id"),
                corp,
                row.getString("event_type"),
                row.getString("user_id"),
                customer,
                RulebookRef.of(
                        row.getInt("rulebook_version"),
                        row.getString("rulebook_digest"),
                        row.getString("slot"),
                        isolated(row)),
                instant(row, "event_at"),
                instant(row, "decided_at"),
                row.getLong("elapsed_micros"),
                facts.isEmpty() ? Optional.empty() : Optional.of(state(facts.get())),
                body.isEmpty() ? Optional.empty() : Optional.of(mapper.readValue(body.get(), DecisionBody.class)),
                unreadable);
    }

    private String state(byte[] facts) throws IOException {
        JsonNode event = mapper.readTree(facts).path("event");
        return event.path("state").asText("");
    }

    private static List<RuleName> isolated(ResultSet row) throws SQLException {
        String[] texts = (String[]) row.getArray("rulebook_isolated").getArray();
        return Arrays.stream(texts).map(RuleName::of).toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
