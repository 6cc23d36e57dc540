package io.wecompolicy.inbox;

import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.platform.Replica;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Which replica has which open event in memory. All in the running transaction. */
@ApplicationScoped
class EventClaims {
    /**
     * Open events that are due and that nobody alive owns, in their order; not those that would only wait for an earlier one
     * of their pair, which is being decided or is not due.
     */
    private static final String FREE = """
            select e.id, e.corp_id, e.app, e.type, e.external_user_id, e.event, e.received_at, e.attempts, e.owner
            from inbox_event e
            where e.status in ('received', 'failed') and e.next_attempt_at <= now()
              and e.owner <> ? and e.owner not in (%1$s)
              and not exists (
                select 1 from inbox_event earlier
                where earlier.corp_id = e.corp_id and earlier.user_id = e.user_id
                  and earlier.external_user_id = e.external_user_id
                  and (e.user_id <> '' or e.external_user_id <> '')
                  and earlier.id < e.id and earlier.status in ('received', 'failed')
                  and (earlier.next_attempt_at > now() or earlier.owner = ? or earlier.owner in (%1$s)))
            order by e.id
            limit ?
            for update of e skip locked
            """.formatted(Replica.LIVING);

    private static final String TAKE = "update inbox_event set owner = ? where id = any(?)";

    private static final String OWNED =
            "select id from inbox_event where owner = ? and status in ('received', 'failed')";

    private static final String RELEASE = """
            update inbox_event set owner = '' where id = any(?) and owner = ? and status in ('received', 'failed')
            """;

    private static final String FAIL = """
            update inbox_event
            set status = ?, attempts = attempts + ?, error = ?, owner = '', next_attempt_at = now() + ? * interval '1 millisecond'
            where id = ? and owner = ? and status in ('received', 'failed')
            """;

    private static final Logger LOG = Logger.getLogger(EventClaims.class);

    private final AgroalDataSource dataSource;
    private final Replica replica;

    EventClaims(AgroalDataSource dataSource, Replica replica) {
        this.dataSource = dataSource;
        this.replica = replica;
    }

    /** An open event as stored: still sealed. */
    record Claimed(
            EventId id,
            CorpId corp,
            String app,
            EventType type,
            String externalUserId,
            byte[] event,
            Instant receivedAt,
            int attempts) {}

    /** Takes up to so many free events for this replica, in their order. */
    List<Claimed> claim(int most) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<Claimed> free = free(connection, most);
            if (free.isEmpty()) {
                return free;
            }
            try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
                statement.setString(1, replica.id());
                statement.setArray(
                        2, Sql.ids(connection, free.stream().map(Claimed::id).toList()));
                statement.executeUpdate();
            }
            return free;
        }
    }

    /** The open events that are this replica's, in memory or not. */
    Set<String> owned() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OWNED)) {
            statement.setString(1, replica.id());
            Set<String> ids = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    /** Gives events back, so that the next sweep of any replica finds them. */
    void release(Collection<EventId> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RELEASE)) {
            statement.setArray(1, Sql.ids(connection, ids));
            statement.setString(2, replica.id());
            statement.executeUpdate();
        }
    }

    /**
     * Gives an event back with the reason for which it was not decided.
     *
     * @return whether it was still ours
     */
    boolean fail(EventId id, Failure failure) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FAIL)) {
            statement.setString(1, failure.status().label());
            statement.setInt(2, failure.isCounted() ? 1 : 0);
            statement.setString(3, failure.reason());
            statement.setLong(4, failure.delay().toMillis());
            statement.setString(5, id.value());
            statement.setString(6, replica.id());
            return statement.executeUpdate() > 0;
        }
    }

    private List<Claimed> free(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FREE)) {
            statement.setString(1, replica.id());
            statement.setString(2, replica.id());
            statement.setInt(3, most);
            List<Claimed> free = new ArrayList<>();
            int ofTheDead = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    free.add(claimed(rows));
                    ofTheDead += rows.getString("owner").isEmpty() ? 0 : 1;
                }
            }
            if (ofTheDead > 0) {
                LOG.infof("%d events of replicas that died are taken over", ofTheDead);
            }
            return free;
        }
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                new EventId(row.getString("id")),
                new CorpId(row.getString("corp_id")),
                row.getString("app"),
                EventType.ofLabel(row.getString("type")),
                row.getString("external_user_id"),
                row.getBytes("event"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
