package io.wecompolicy.audit;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of {@code audit_entry}. */
@ApplicationScoped
class AuditTable {
    /** Rows of one statement: large loads go in portions, so that no statement holds more than some megabytes. */
    private static final int PORTION = 2000;

    private static final String INSERT = """
            insert into audit_entry
                (id, at, corp_id, actor, action, object_type, object_id, subject, before, after, request)
            select r.id, ?, r.corp_id, r.actor, r.action, r.object_type, r.object_id, r.subject, r.before, r.after, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                as r(id, corp_id, actor, action, object_type, object_id, subject, before, after)
            """;
    private static final String FIND = """
            select id, at, actor, action, object_type, object_id, subject, before, after, request from audit_entry
            where corp_id = ? and id < ? and id >= ? and id < ?
              and (?::text is null or actor = ?) and (?::text is null or action = ?)
              and (?::text is null or object_type = ?) and (?::text is null or object_id = ?)
            order by id desc limit ?
            """;

    private final DataSource dataSource;

    AuditTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Row(Change change, byte @Nullable [] before, byte @Nullable [] after, Instant at, String request) {}

    record Stored(
            String id,
            Instant at,
            String actor,
            String action,
            String objectType,
            String objectId,
            String subject,
            Optional<byte[]> before,
            Optional<byte[]> after,
            String request) {}

    void insert(List<Row> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int from = 0; from < rows.size(); from += PORTION) {
                insert(connection, statement, rows.subList(from, Math.min(rows.size(), from + PORTION)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("audit entries were not stored", e);
        }
    }

    private static void insert(Connection connection, PreparedStatement statement, List<Row> rows) throws SQLException {
        int size = rows.size();
        String[][] texts = new String[7][size];
        byte[][] before = new byte[size][];
        byte[][] after = new byte[size][];
        for (int i = 0; i < size; i++) {
            Change change = rows.get(i).change();
            texts[0][i] = Ulids.next("t");
            texts[1][i] = change.corp().value();
            texts[2][i] = change.actor();
            texts[3][i] = change.action();
            texts[4][i] = change.objectType();
            texts[5][i] = change.objectId();
            texts[6][i] = change.subject();
            before[i] = rows.get(i).before();
            after[i] = rows.get(i).after();
        }
        statement.setTimestamp(1, Timestamp.from(rows.get(0).at()));
        statement.setString(2, rows.get(0).request());
        for (int column = 0; column < texts.length; column++) {
            statement.setArray(3 + column, connection.createArrayOf("text", texts[column]));
        }
        statement.setArray(10, connection.createArrayOf("bytea", before));
        statement.setArray(11, connection.createArrayOf("bytea", after));
        statement.executeUpdate();
    }

    /** Newest first, at most {@code limit}. */
    List<Stored> find(CorpId corp, AuditFilter filter, Optional<String> before, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            int at = 1;
            statement.setString(at++, corp.value());
            statement.setString(at++, before.orElse("u"));
            statement.setString(
                    at++, filter.from().map(from -> Ulids.floor("t", from)).orElse("t"));
            statement.setString(
                    at++, filter.to().map(to -> Ulids.floor("t", to)).orElse("u"));
            for (Optional<String> wanted :
                    List.of(filter.actor(), filter.action(), filter.objectType(), filter.objectId())) {
                statement.setString(at++, wanted.orElse(null));
                statement.setString(at++, wanted.orElse(null));
            }
            statement.setInt(at, limit);
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("audit entries were not read", e);
        }
    }

    private static List<Stored> read(PreparedStatement statement) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Stored(
                        row.getString("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("object_type"),
                        row.getString("object_id"),
                        row.getString("subject"),
                        Optional.ofNullable(row.getBytes("before")),
                        Optional.ofNullable(row.getBytes("after")),
                        row.getString("request")));
            }
        }
        return found;
    }
}
