package io.wecompolicy.rulebook;

import io.agroal.api.AgroalDataSource;
import io.wecompolicy.audit.Audit;
import io.wecompolicy.audit.CurrentActor;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Isolations in the database, each change with its audit record. */
@ApplicationScoped
class IsolationStore {
    private static final String TYPE = "rule";

    private final AgroalDataSource dataSource;
    private final Audit audit;
    private final CurrentActor actor;

    IsolationStore(AgroalDataSource dataSource, Audit audit, CurrentActor actor) {
        this.dataSource = dataSource;
        this.audit = audit;
        this.actor = actor;
    }

    /** Of one version, by its digest, in the order of the rules' names. */
    List<Isolation> list(CorpId corp, String digest) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select family, rule, file, line, version, reason, event_id, isolated_at
                        from rulebook_isolation where corp_id = ? and digest = ?
                        """)) {
            select.setString(1, corp.value());
            select.setString(2, digest);
            List<Isolation> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(isolation(row));
                }
            }
            found.sort(Comparator.comparing(Isolation::name));
            return found;
        }
    }

    /** @return whether it is new: of several replicas that find it at once, one is right */
    @Transactional
    boolean add(CorpId corp, String digest, Isolation isolation) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into rulebook_isolation
                            (corp_id, digest, family, rule, file, line, version, reason, event_id, isolated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            insert.setString(1, corp.value());
            insert.setString(2, digest);
            insert.setString(3, isolation.family());
            insert.setString(4, isolation.rule());
            insert.setString(5, isolation.file());
            insert.setInt(6, isolation.line());
            insert.setInt(7, isolation.rulebook());
            insert.setString(8, isolation.reason());
            insert.setString(9, isolation.eventId());
            insert.setObject(10, isolation.isolatedAt().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                return false;
            }
        }
        String id = isolation.name().text();
        audit.record(corp, actor.name(), "isolate", TYPE, id, Optional.empty(), Optional.of(isolation));
        return true;
    }

    /** @return whether it was there */
    @Transactional
    boolean remove(CorpId corp, String digest, RuleName rule) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from rulebook_isolation where corp_id = ? and digest = ? and family = ? and rule = ?
                        returning family, rule, file, line, version, reason, event_id, isolated_at
                        """)) {
            delete.setString(1, corp.value());
            delete.setString(2, digest);
            delete.setString(3, rule.family().label());
            delete.setString(4, rule.rule());
            try (ResultSet row = delete.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                Optional<Isolation> before = Optional.of(isolation(row));
                audit.record(corp, actor.name(), "lift", TYPE, rule.text(), before, Optional.empty());
                return true;
            }
        }
    }

    private static Isolation isolation(ResultSet row) throws SQLException {
        return new Isolation(
                row.getString("family"),
                row.getString("rule"),
                row.getString("file"),
                row.getInt("line"),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("event_id"),
                row.getObject("isolated_at", OffsetDateTime.class).toInstant());
    }
}
