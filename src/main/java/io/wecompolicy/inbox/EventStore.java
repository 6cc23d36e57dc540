package io.wecompolicy.inbox;

import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.platform.Replica;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Stores arrivals, each once, with two statements for a whole group. */
@ApplicationScoped
class EventStore {
    /** Always in the order of the key, so that two replicas with the same group can not wait for each other. */
    private static final String REMEMBER = """
            insert into inbox_seen as seen (corp_id, digest, event_id, apps, first_seen)
            select corp, digest, id, string_to_array(apps, ','), now()
            from unnest(?::text[], ?::bytea[], ?::text[], ?::text[]) as arrival (corp, digest, id, apps)
            order by corp, digest
            on conflict (corp_id, digest) do update set apps =
                seen.apps || array(select app from unnest(excluded.apps) as app where app <> all(seen.apps))
            returning corp_id, digest, event_id
            """;

    private static final String INSERT = """
            insert into inbox_event (id, corp_id, app, digest, type, user_id, external_user_id, state, event, raw,
                                     received_at, status, error, cause_id, owner)
            select id, corp, app, digest, type, usr, customer, state, event, raw, received::timestamptz, status,
                   nullif(error, ''), nullif(cause, ''), owner
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                        ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as arrival (id, corp, app, digest, type, usr, customer, state, event, raw, received, status, error, cause, owner)
            """;

    private static final String UNKNOWN_REASON = "this version does not know the event";

    private final AgroalDataSource dataSource;
    private final SealedEvents sealed;
    private final Replica replica;

    EventStore(AgroalDataSource dataSource, SealedEvents sealed, Replica replica) {
        this.dataSource = dataSource;
        this.sealed = sealed;
        this.replica = replica;
    }

    /**
     * @param acceptances one for each arrival, in their order
     * @param owned new events that this replica owns and should hand to its lanes once they are committed
     */
    record Stored(List<Acceptance> acceptances, List<Received> owned) {}

    /**
     * Stores a group in the running transaction.
     *
     * @param owns whether this replica takes the new event into memory; the sweeper finds the others
     */
    Stored store(List<Arrival> arrivals, Predicate<Received> owns) throws SQLException {
        Map<String, NewEvent> group = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            byte[] digest = NewEvent.digest(arrival);
            String key = NewEvent.key(arrival.corp().value(), digest);
            group.computeIfAbsent(key, absent -> new NewEvent(arrival, digest)).broughtBy(arrival.app());
            keys.add(key);
        }
        try (Connection connection = dataSource.getConnection()) {
            Map<String, EventId> ids = remember(connection, group.values());
            List<NewEvent> fresh = group.entrySet().stream()
                    .filter(entry -> entry.getValue().id().equals(ids.get(entry.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
            List<Received> owned = fresh.stream()
                    .filter(NewEvent::isDecidable)
                    .map(NewEvent::received)
                    .filter(owns)
                    .toList();
            insert(connection, fresh, owned);
            return new Stored(acceptances(keys, group, ids), owned);
        }
    }

    private static List<Acceptance> acceptances(
            List<String> keys, Map<String, NewEvent> group, Map<String, EventId> ids) {
        Map<String, EventId> unclaimed = new HashMap<>();
        group.forEach((key, event) -> unclaimed.put(key, event.id()));
        List<Acceptance> acceptances = new ArrayList<>();
        for (String key : keys) {
            EventId stored = Objects.requireNonNull(ids.get(key), "the statement answers every key");
            // The first of a group that brings a new event is its original, the others are its duplicates.
            boolean original = stored.equals(unclaimed.remove(key));
            acceptances.add(new Acceptance(stored, !original));
        }
        return acceptances;
    }

    private static Map<String, EventId> remember(Connection connection, Collection<NewEvent> group)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
            texts(statement, 1, group, event -> event.arrival().corp().value());
            bytes(statement, 2, group, NewEvent::digest);
            texts(statement, 3, group, event -> event.id().value());
            texts(statement, 4, group, NewEvent::apps);
            Map<String, EventId> ids = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(NewEvent.key(rows.getString(1), rows.getBytes(2)), new EventId(rows.getString(3)));
                }
            }
            return ids;
        }
    }

    private void insert(Connection connection, List<NewEvent> fresh, List<Received> owned) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        sealed.prepare(fresh.stream().map(NewEvent::arrival).toList());
        Set<EventId> mine = owned.stream().map(Received::id).collect(Collectors.toSet());
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            texts(statement, 1, fresh, event -> event.id().value());
            texts(statement, 2, fresh, event -> event.arrival().corp().value());
            texts(statement, 3, fresh, event -> event.arrival().app());
            bytes(statement, 4, fresh, NewEvent::digest);
            texts(statement, 5, fresh, event -> event.event().type().label());
            texts(statement, 6, fresh, event -> event.event().userId());
            texts(statement, 7, fresh, event -> event.event().externalUserId());
            texts(statement, 8, fresh, event -> event.event().state());
            bytes(statement, 9, fresh, event -> sealed.seal(event.arrival()));
            bytes(statement, 10, fresh, event -> sealed.sealRaw(event.arrival()));
            texts(statement, 11, fresh, event -> event.arrival().receivedAt().toString());
            texts(statement, 12, fresh, event -> status(event).label());
            texts(statement, 13, fresh, event -> event.isDecidable() ? "" : UNKNOWN_REASON);
            texts(statement, 14, fresh, NewEvent::causeId);
            texts(statement, 15, fresh, event -> mine.contains(event.id()) ? replica.id() : "");
            statement.executeUpdate();
        }
    }

    private static EventStatus status(NewEvent event) {
        return event.isDecidable() ? EventStatus.RECEIVED : EventStatus.IGNORED;
    }

    private static void texts(
            PreparedStatement statement, int index, Collection<NewEvent> events, Function<NewEvent, String> value)
            throws SQLException {
        Object[] values = events.stream().map(value).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("text", values));
    }

    private static void bytes(
            PreparedStatement statement, int index, Collection<NewEvent> events, Function<NewEvent, byte[]> value)
            throws SQLException {
        Object[] values = events.stream().map(value).toArray(byte[][]::new);
        statement.setArray(index, statement.getConnection().createArrayOf("bytea", values));
    }
}
