package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Values of this room as SQL parameters. */
final class Sql {
    private Sql() {}

    static Array ids(Connection connection, Collection<EventId> ids) throws SQLException {
        return connection.createArrayOf("text", ids.stream().map(EventId::value).toArray());
    }
}
