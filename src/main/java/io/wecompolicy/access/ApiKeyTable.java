package io.wecompolicy.access;

import static io.wecompolicy.access.UserTable.at;
import static io.wecompolicy.access.UserTable.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Rows of {@code access_api_key}. */
@ApplicationScoped
class ApiKeyTable {
    private static final String EVERY_CORP = "*";
    private static final String SELECT = """
            select id, name, roles, corp_id, created_at, created_by, expires_at, last_used_at, revoked_at
            from access_api_key where\s""";

    private final DataSource dataSource;

    ApiKeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<ApiKey> findByHash(String hash) {
        return query(SELECT + "key_hash = ?", hash).stream().findFirst();
    }

    Optional<ApiKey> find(String id) {
        return query(SELECT + "id = ?", id).stream().findFirst();
    }

    /** In the order of creation, behind {@code after}. */
    List<ApiKey> list(String after, int limit) {
        return query(SELECT + "id > ? order by id limit " + limit, after);
    }

    void insert(ApiKey key, String hash) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into access_api_key (id, name, key_hash, roles, corp_id, created_at, created_by, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            statement.setString(1, key.id());
            statement.setString(2, key.name());
            statement.setString(3, hash);
            statement.setArray(4, connection.createArrayOf("text", key.roles().toArray()));
            statement.setString(5, key.corp().orElse(EVERY_CORP));
            statement.setObject(6, at(key.createdAt()));
            statement.setString(7, key.createdBy());
            statement.setObject(8, at(key.expiresAt()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an API key could not be stored", e);
        }
    }

    void revoke(String id, Instant now) {
        execute("update access_api_key set revoked_at = ? where id = ? and revoked_at is null", at(now), id);
    }

    /** At most once a minute, so that a busy program does not write a row per call. */
    void used(String id, Instant now) {
        execute("""
                update access_api_key set last_used_at = ?
                where id = ? and (last_used_at is null or last_used_at < ?)
                """, at(now), id, at(now.minusSeconds(60)));
    }

    private void execute(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an API key could not be stored", e);
        }
    }

    private List<ApiKey> query(String sql, String argument) {
        List<ApiKey> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("API keys could not be read", e);
        }
        return found;
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                UserTable.texts(row, "roles"),
                Optional.of(row.getString("corp_id")).filter(corp -> !corp.equals(EVERY_CORP)),
                instant(row, "created_at").orElseThrow(),
                row.getString("created_by"),
                instant(row, "expires_at").orElseThrow(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }
}
