package io.wecompolicy.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Rows of {@code access_session}: what makes a cookie end when a person logs out, is disabled or gets a new password. */
@ApplicationScoped
class SessionTable {
    private final DataSource dataSource;

    SessionTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Opens a session, and removes those that nobody can use any more. */
    void open(String id, String user, Instant now, Instant end) {
        execute("delete from access_session where expires_at <= ?", UserTable.at(now));
        execute(
                "insert into access_session (id, user_name, created_at, expires_at) values (?, ?, ?, ?)",
                id,
                user,
                UserTable.at(now),
                UserTable.at(end));
    }

    void end(String id) {
        execute("delete from access_session where id = ?", id);
    }

    void endAllOf(String user) {
        execute("delete from access_session where user_name = ?", user);
    }

    private void execute(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a session could not be stored", e);
        }
    }
}
