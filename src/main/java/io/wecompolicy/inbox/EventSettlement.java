package io.wecompolicy.inbox;

import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.platform.Replica;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order of events and their end. All in the running transaction. */
@ApplicationScoped
class EventSettlement {
    private static final String LOCK = "select pg_advisory_xact_lock(key) from unnest(?::bigint[]) as locked (key)";

    /** What is still ours, each with whether an earlier open event of its pair exists. */
    private static final String ORDER = """
            select e.id, exists (
                select 1 from inbox_event earlier
                where earlier.corp_id = e.corp_id and earlier.user_id = e.user_id
                  and earlier.external_user_id = e.external_user_id
                  and (e.user_id <> '' or e.external_user_id <> '')
                  and earlier.id < e.id and earlier.status in ('received', 'failed')) as blocked
            from inbox_event e
            where e.id = any(?) and e.owner = ? and e.status in ('received', 'failed')
            """;

    private static final String OPEN = """
            select 1 from inbox_event
            where corp_id = ? and user_id = ? and external_user_id = ? and status in ('received', 'failed') limit 1
            """;

    private static final String DECIDE = """
            update inbox_event set status = ?, decision_id = nullif(?, ''), error = nullif(?, ''), attempts = attempts + 1,
                owner = '', decided_at = now()
            where id = ? and owner = ? and status in ('received', 'failed')
            """;

    /** An event that a replica just tries stays its own. */
    private static final String RETRY = """
            update inbox_event set status = 'received', attempts = 0, error = null, next_attempt_at = now()
            where id = ? and corp_id = ? and status in ('failed', 'dead')
            """;

    private final AgroalDataSource dataSource;
    private final Replica replica;

    EventSettlement(AgroalDataSource dataSource, Replica replica) {
        this.dataSource = dataSource;
        this.replica = replica;
    }

    /**
     * Waits until no other transaction decides an event of these pairs.
     *
     * @return without those that are no longer ours
     */
    Order lock(List<Received> events) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
                // Sorted, so that two batches can not wait for each other.
                Object[] keys = events.stream()
                        .filter(event -> OrderKey.isShared(event.event()))
                        .map(OrderKey::lock)
                        .distinct()
                        .sorted()
                        .toArray();
                statement.setArray(1, connection.createArrayOf("bigint", keys));
                statement.execute();
            }
            // A statement of its own: it must see what the former holder of the lock committed.
            try (PreparedStatement statement = connection.prepareStatement(ORDER)) {
                statement.setArray(
                        1, Sql.ids(connection, events.stream().map(Received::id).toList()));
                statement.setString(2, replica.id());
                Order order = new Order(new HashSet<>(), new HashSet<>());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        EventId id = new EventId(rows.getString(1));
                        (rows.getBoolean(2) ? order.blocked() : order.free()).add(id);
                    }
                }
                return order;
            }
        }
    }

    /** Waits for the order of a pair, and says whether one of its events is open. */
    boolean lock(CorpId corp, Pair pair) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
                statement.setArray(1, connection.createArrayOf("bigint", new Object[] {OrderKey.lock(corp, pair)}));
                statement.execute();
            }
            try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
                statement.setString(1, corp.value());
                statement.setString(2, pair.userId());
                statement.setString(3, pair.externalUserId());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        }
    }

    /** Which events may be decided, and which wait for an earlier one of their pair. */
    record Order(Set<EventId> free, Set<EventId> blocked) {}

    /** @throws EventLost when one of them is no longer ours to decide */
    void settle(List<Settled> events) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DECIDE)) {
            for (Settled event : events) {
                statement.setString(1, event.status().label());
                statement.setString(2, event.decisionId());
                statement.setString(3, event.reason());
                statement.setString(4, event.id().value());
                statement.setString(5, replica.id());
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    throw new EventLost(events.get(i).id());
                }
            }
        }
    }

    /** How one event ended; without a decision or a reason these are empty. */
    record Settled(EventId id, EventStatus status, String decisionId, String reason) {}

    /** @return whether it was failed or dead */
    boolean retry(CorpId corp, EventId id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RETRY)) {
            statement.setString(1, id.value());
            statement.setString(2, corp.value());
            return statement.executeUpdate() > 0;
        }
    }
}
