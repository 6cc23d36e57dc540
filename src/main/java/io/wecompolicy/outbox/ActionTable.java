package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Replica;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The rows of {@code outbox_action} as the relay sees them. What a replica changes, it changes {@code where owner = me}. */
@ApplicationScoped
class ActionTable {
    private static final Logger LOG = Logger.getLogger(ActionTable.class);
    private static final String OPEN = "status in ('pending', 'failed')";

    /** An older action of the same key is still open. {@code a} is the row that asks. */
    private static final String BEHIND_ANOTHER = """
            (a.lane = 'normal' and exists (
                select 1 from outbox_action e
                where e.corp_id = a.corp_id and e.serial_key = a.serial_key and e.lane = 'normal'
                  and e.status in ('pending', 'failed') and e.id < a.id))
            """;

    private final DataSource dataSource;
    private final String me;

    ActionTable(DataSource dataSource, Replica replica) {
        this.dataSource = dataSource;
        this.me = replica.id();
    }

    /** Stores new rows as ours. Takes part in the running transaction. */
    void insert(List<ActionRow.Fresh> rows) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox_action (id, corp_id, event_id, decision_id, type, lane, serial_key,
                            external_user_id, work, proposal_ids, status, attempts, due_before, next_attempt_at, owner, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?, ?, ?, ?)
                        """)) {
            for (ActionRow.Fresh row : rows) {
                ActionRow.Ticket ticket = row.ticket();
                insert.setString(1, ticket.id());
                insert.setString(2, ticket.corp().value());
                insert.setString(3, row.eventId());
                insert.setString(4, row.decisionId());
                insert.setString(5, ticket.type().label());
                insert.setString(6, ticket.type().lane().label());
                insert.setString(7, ticket.serialKey());
                insert.setString(8, row.externalUserId());
                insert.setBytes(9, row.work());
                insert.setArray(
                        10, connection.createArrayOf("text", row.proposalIds().toArray()));
                setInstant(insert, 11, row.dueBefore());
                setInstant(insert, 12, Optional.of(row.createdAt()));
                insert.setString(13, me);
                setInstant(insert, 14, Optional.of(row.createdAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Counts an attempt of a row that is ours and whose turn it is; this happens before the call, so that a crash in it is
     * counted too. Past its deadline a row is claimed without counting. Empty when it is not ours, settled, or not its turn.
     */
    Optional<ActionRow> claim(String id, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement("""
                        update outbox_action a
                        set attempts = attempts + case when due_before <= ? then 0 else 1 end
                        where id = ? and owner = ? and %s and not %s
                        returning id, corp_id, event_id, type, serial_key, external_user_id, work, attempts, due_before, created_at
                        """.formatted(OPEN, BEHIND_ANOTHER))) {
            setInstant(claim, 1, Optional.of(now));
            claim.setString(2, id);
            claim.setString(3, me);
            try (ResultSet rows = claim.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    /** Lets a row go that is ours: the sweeper of any replica takes it when its turn and time come. */
    void release(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement release = connection.prepareStatement(
                        "update outbox_action set owner = null where id = ? and owner = ? and " + OPEN)) {
            release.setString(1, id);
            release.setString(2, me);
            release.executeUpdate();
        }
    }

    /**
     * Records what came of a try. False when the row is no longer ours: another replica held us for dead and took it.
     *
     * @param keep whether a row that is not ended stays ours
     */
    boolean settle(String id, RetryPolicy.Settlement settlement, boolean keep, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement settle = connection.prepareStatement("""
                        update outbox_action
                        set status = ?, attempts = ?, next_attempt_at = coalesce(?, next_attempt_at), note = ?, error = ?,
                            owner = case when ? then owner end, sent_at = ?, settled_at = ?
                        where id = ? and owner = ? and %s
                        """.formatted(OPEN))) {
            Optional<Instant> end = settlement.status().isEnd() ? Optional.of(now) : Optional.empty();
            settle.setString(1, settlement.status().label());
            settle.setInt(2, settlement.attempts());
            setInstant(settle, 3, settlement.nextAttemptAt());
            settle.setString(4, settlement.note().orElse(null));
            settle.setString(5, settlement.error().orElse(null));
            settle.setBoolean(6, keep || settlement.status().isEnd());
            setInstant(settle, 7, settlement.status() == ActionStatus.SENT ? end : Optional.empty());
            setInstant(settle, 8, end);
            settle.setString(9, id);
            settle.setString(10, me);
            return settle.executeUpdate() == 1;
        }
    }

    /** Makes the next row of a key ours, when it is due and nobody alive has it. */
    List<ActionRow.Ticket> takeNext(ActionRow ended, Instant now) throws SQLException {
        if (ended.type().lane() != ActionType.Lane.NORMAL) {
            return List.of();
        }
        return take("a.corp_id = ? and a.serial_key = ?", List.of(ended.corp().value(), ended.serialKey()), now, 1);
    }

    /** Makes rows ours that are due and that nobody alive has, welcomes first. */
    List<ActionRow.Ticket> takeDue(Instant now, int limit) throws SQLException {
        return take("true", List.of(), now, limit);
    }

    private List<ActionRow.Ticket> take(String which, List<String> parameters, Instant now, int limit)
            throws SQLException {
        // A row of our own is never taken, even when our heart was not seen for a while: we have it in memory.
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(
                        """
                        update outbox_action taken set owner = ? from (
                            select a.id, coalesce(a.owner, '') as owner from outbox_action a
                            where %s and %s and a.next_attempt_at <= ?
                              and (a.owner is null or (a.owner <> ? and a.owner not in (%s)))
                              and not %s
                            order by a.lane desc, a.next_attempt_at, a.id
                            limit ? for update skip locked) as free
                        where taken.id = free.id
                        returning taken.id, taken.corp_id, taken.type, taken.serial_key, free.owner
                        """.formatted(which, "a." + OPEN, Replica.LIVING, BEHIND_ANOTHER))) {
            int index = 1;
            take.setString(index++, me);
            for (String parameter : parameters) {
                take.setString(index++, parameter);
            }
            setInstant(take, index++, Optional.of(now));
            take.setString(index++, me);
            take.setInt(index, limit);
            List<ActionRow.Ticket> taken = new ArrayList<>();
            int ofTheDead = 0;
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    ofTheDead += rows.getString(5).isEmpty() ? 0 : 1;
                    taken.add(new ActionRow.Ticket(
                            rows.getString(1),
                            new CorpId(rows.getString(2)),
                            ActionType.of(rows.getString(3)),
                            rows.getString(4)));
                }
            }
            if (ofTheDead > 0) {
                LOG.infof("%d actions of replicas that died are taken over", ofTheDead);
            }
            // "returning" knows no order, and ids sort by age.
            taken.sort((one, other) -> one.id().compareTo(other.id()));
            return taken;
        }
    }

    /** Open actions per lane, of all replicas. */
    Map<ActionType.Lane, Long> countOpen() throws SQLException {
        Map<ActionType.Lane, Long> counts = new EnumMap<>(ActionType.Lane.class);
        for (ActionType.Lane lane : ActionType.Lane.values()) {
            counts.put(lane, 0L);
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select type, count(*) from outbox_action where " + OPEN + " group by type");
                ResultSet rows = count.executeQuery()) {
            while (rows.next()) {
                counts.merge(ActionType.of(rows.getString(1)).lane(), rows.getLong(2), Long::sum);
            }
        }
        return counts;
    }

    private static ActionRow row(ResultSet rows) throws SQLException {
        return new ActionRow(
                rows.getString("id"),
                new CorpId(rows.getString("corp_id")),
                rows.getString("event_id"),
                ActionType.of(rows.getString("type")),
                rows.getString("serial_key"),
                rows.getString("external_user_id"),
                rows.getBytes("work"),
                rows.getInt("attempts"),
                Optional.ofNullable(rows.getTimestamp("due_before")).map(Timestamp::toInstant),
                rows.getTimestamp("created_at").toInstant());
    }

    private static void setInstant(PreparedStatement statement, int index, Optional<Instant> instant)
            throws SQLException {
        statement.setObject(
                index,
                instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
