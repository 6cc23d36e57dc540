package io.wecompolicy.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement and its parameters in their order, run on the connection of the current transaction. A statement over
 * many rows takes arrays and {@code unnest}: the number of statements then does not grow with the rows.
 */
public final class Sql {
    private final DataSource dataSource;
    private final String text;
    private final List<Parameter> parameters = new ArrayList<>();

    public Sql(DataSource dataSource, String text) {
        this.dataSource = dataSource;
        this.text = text;
    }

    /** Makes an object of the row at the cursor. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Parameter {
        void set(Connection connection, PreparedStatement statement, int index) throws SQLException;
    }

    public Sql text(@Nullable String value) {
        return add((connection, statement, index) -> statement.setString(index, value));
    }

    public Sql number(long value) {
        return add((connection, statement, index) -> statement.setLong(index, value));
    }

    public Sql bytes(byte @Nullable [] value) {
        return add((connection, statement, index) -> statement.setBytes(index, value));
    }

    public Sql truth(boolean value) {
        return add((connection, statement, index) -> statement.setBoolean(index, value));
    }

    public Sql instant(Instant value) {
        return add((connection, statement, index) -> statement.setObject(index, value.atOffset(ZoneOffset.UTC)));
    }

    /** A {@code text[]}; cast it in the statement where other types are wanted: {@code ?::timestamptz[]}. */
    public Sql texts(Collection<String> values) {
        Object[] array = values.toArray();
        return add(
                (connection, statement, index) -> statement.setArray(index, connection.createArrayOf("text", array)));
    }

    public <T> Sql texts(Collection<T> items, Function<T, String> value) {
        return texts(items.stream().map(value).toList());
    }

    public Sql byteArrays(Collection<byte[]> values) {
        byte[][] array = values.toArray(byte[][]::new);
        return add(
                (connection, statement, index) -> statement.setArray(index, connection.createArrayOf("bytea", array)));
    }

    /** The number of rows that changed. */
    public int update() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused a change", e);
        }
    }

    public <T> List<T> list(RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection);
                ResultSet row = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused a query", e);
        }
    }

    /** A column of type {@code timestamptz}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Sql add(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).set(connection, statement, i + 1);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
