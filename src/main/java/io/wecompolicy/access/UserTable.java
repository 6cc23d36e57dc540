package io.wecompolicy.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rows of {@code access_user}. Plain JDBC: every call of a program with Basic reads one. */
@ApplicationScoped
class UserTable {
    private static final String COLUMNS = """
            name, roles, corps, departments, wecom_user_id, disabled_at, created_at, password_changed_at, locked_until,
            last_login_at""";

    /** A user with what proves it. */
    record Stored(User user, String passwordHash) {}

    private final DataSource dataSource;

    UserTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Stored> find(String name) {
        return query("select " + COLUMNS + ", password_hash from access_user where name = ?", name).stream()
                .findFirst();
    }

    /** The user of a live session; empty when the session ended or the user is disabled. */
    Optional<User> ofSession(String session, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select %s, password_hash from access_user u
                        where disabled_at is null and exists (
                            select from access_session s where s.id = ? and s.user_name = u.name and s.expires_at > ?)
                        """.formatted(COLUMNS))) {
            statement.setString(1, session);
            statement.setObject(2, at(now));
            return read(statement).stream().map(Stored::user).findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a session could not be read", e);
        }
    }

    /** By name, behind {@code after}. */
    List<User> list(String after, int limit) {
        return query(
                        "select " + COLUMNS + ", password_hash from access_user where name > ? order by name limit "
                                + limit,
                        after)
                .stream()
                .map(Stored::user)
                .toList();
    }

    boolean hasOtherActiveAdmin(String name) {
        return !query("""
                select %s, password_hash from access_user
                where name <> ? and disabled_at is null and 'admin' = any (roles) limit 1
                """.formatted(COLUMNS), name).isEmpty();
    }

    /** @return false when the name is taken */
    boolean insert(User user, String passwordHash, String by) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into access_user (roles, corps, departments, wecom_user_id, disabled_at, password_hash,
                            password_changed_at, created_at, created_by, name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            bindScopes(connection, statement, user);
            statement.setObject(5, user.disabled() ? at(user.createdAt()) : null);
            statement.setString(6, passwordHash);
            statement.setObject(7, at(user.passwordChangedAt()));
            statement.setObject(8, at(user.createdAt()));
            statement.setString(9, by);
            statement.setString(10, user.name());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a user could not be stored", e);
        }
    }

    /** Everything but the password. */
    void update(User user, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update access_user set roles = ?, corps = ?, departments = ?, wecom_user_id = ?,
                            disabled_at = case when ? then coalesce(disabled_at, ?) end
                        where name = ?
                        """)) {
            bindScopes(connection, statement, user);
            statement.setBoolean(5, user.disabled());
            statement.setObject(6, at(now));
            statement.setString(7, user.name());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a user could not be stored", e);
        }
    }

    /** A new password also ends a lock. */
    void setPassword(String name, String passwordHash, Instant now) {
        execute("""
                update access_user set password_hash = ?, password_changed_at = ?, failed_logins = 0, locked_until = null
                where name = ?
                """, passwordHash, at(now), name);
    }

    /** Counts a failed login. A lock that is over does not count any more. */
    void failed(String name, Instant now, int lockAfter, Instant lockedUntil) {
        execute("""
                update access_user set
                    failed_logins = case when locked_until <= ? then 1 else failed_logins + 1 end,
                    locked_until = case when locked_until <= ? then null
                                        when failed_logins + 1 >= ? then ? else locked_until end
                where name = ?
                """, at(now), at(now), lockAfter, at(lockedUntil), name);
    }

    /** Notes a login, at most once a minute, so that a busy program does not write a row per call. */
    void succeeded(String name, Instant now) {
        execute("""
                update access_user set failed_logins = 0, locked_until = null, last_login_at = ?
                where name = ? and (failed_logins > 0 or last_login_at is null or last_login_at < ?)
                """, at(now), name, at(now.minusSeconds(60)));
    }

    private void execute(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a user could not be stored", e);
        }
    }

    private List<Stored> query(String sql, String argument) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("users could not be read", e);
        }
    }

    private static void bindScopes(Connection connection, PreparedStatement statement, User user) throws SQLException {
        statement.setArray(1, connection.createArrayOf("text", user.roles().toArray()));
        statement.setArray(2, connection.createArrayOf("text", user.corps().toArray()));
        statement.setArray(
                3, connection.createArrayOf("text", user.departments().toArray()));
        statement.setString(4, user.wecomUserId().orElse(null));
    }

    private static List<Stored> read(PreparedStatement statement) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                User user = new User(
                        row.getString("name"),
                        texts(row, "roles"),
                        texts(row, "corps"),
                        texts(row, "departments"),
                        Optional.ofNullable(row.getString("wecom_user_id")),
                        instant(row, "disabled_at").isPresent(),
                        instant(row, "created_at").orElseThrow(),
                        instant(row, "password_changed_at").orElseThrow(),
                        instant(row, "locked_until"),
                        instant(row, "last_login_at"));
                found.add(new Stored(user, row.getString("password_hash")));
            }
        }
        return found;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
