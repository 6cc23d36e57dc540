package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventId;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Values of this room as SQL parameters. */
final class Sql {
    private Sql() {}

    /** Whether PostgreSQL can hold it as text, and people can read it: no control characters, no lone surrogates. */
    static boolean isText(String value) {
        return value.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    static Array ids(Connection connection, Collection<EventId> ids) throws SQLException {
        return connection.createArrayOf("text", ids.stream().map(EventId::value).toArray());
    }
}
