package io.wecompolicy.channel;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The rows of {@code channel_adds} and {@code channel_add_taken} of one corp, on one connection. */
final class AddTables {
    private static final String INSERT_TAKEN = """
            insert into channel_add_taken (corp_id, event_id, config_id, user_id, day, at)
            select ?, event_id, config_id, user_id, day, at
            from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::timestamptz[]) as a(event_id, config_id, user_id, day, at)
            on conflict do nothing returning event_id
            """;
    private static final String INCREASE = """
            insert into channel_adds as seat (corp_id, config_id, user_id, day, adds)
            select ?, config_id, user_id, day, adds
            from unnest(?::text[], ?::text[], ?::date[], ?::int[]) as a(config_id, user_id, day, adds)
            on conflict on constraint channel_adds_pk do update set adds = seat.adds + excluded.adds
            returning config_id, user_id, day, adds
            """;
    private static final String UPDATE_ORDINALS = """
            update channel_add_taken t set ordinal = a.ordinal
            from unnest(?::text[], ?::int[]) as a(event_id, ordinal)
            where t.corp_id = ? and t.event_id = a.event_id
            """;
    private static final String FIND_ORDINALS =
            "select event_id, ordinal from channel_add_taken where corp_id = ? and event_id = any(?::text[])";
    private static final String USES = """
            select coalesce(d.adds, 0) as today,
                   (select count(*) from channel_add_taken t
                    where t.corp_id = ? and t.config_id = q.config_id and t.user_id = q.user_id
                      and t.at > q.at - make_interval(secs => ?) and t.at <= q.at) as in_window
            from unnest(?::text[], ?::text[], ?::date[], ?::timestamptz[]) with ordinality as q(config_id, user_id, day, at, n)
            left join channel_adds d
              on d.corp_id = ? and d.config_id = q.config_id and d.user_id = q.user_id and d.day = q.day
            order by q.n
            """;

    private final Connection connection;
    private final CorpId corp;

    AddTables(Connection connection, CorpId corp) {
        this.connection = connection;
        this.corp = corp;
    }

    /** Those that were not there before. */
    Set<EventId> insertTaken(List<Add> adds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_TAKEN)) {
            statement.setString(1, corp.value());
            texts(statement, 2, adds, add -> add.event().value());
            texts(statement, 3, adds, Add::configId);
            texts(statement, 4, adds, Add::userId);
            texts(statement, 5, adds, add -> add.seat().day().toString());
            texts(statement, 6, adds, add -> add.at().toString());
            Set<EventId> fresh = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fresh.add(new EventId(row.getString(1)));
                }
            }
            return fresh;
        }
    }

    /** The totals after the adds. */
    Map<SeatKey, Integer> increase(Map<SeatKey, List<Add>> bySeat) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INCREASE)) {
            statement.setString(1, corp.value());
            texts(statement, 2, bySeat.keySet(), SeatKey::configId);
            texts(statement, 3, bySeat.keySet(), SeatKey::userId);
            texts(statement, 4, bySeat.keySet(), seat -> seat.day().toString());
            texts(statement, 5, bySeat.values(), adds -> String.valueOf(adds.size()));
            Map<SeatKey, Integer> totals = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    totals.put(
                            new SeatKey(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                            row.getInt(4));
                }
            }
            return totals;
        }
    }

    void updateOrdinals(Map<EventId, Integer> ordinals) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE_ORDINALS)) {
            texts(statement, 1, ordinals.keySet(), EventId::value);
            texts(statement, 2, ordinals.values(), String::valueOf);
            statement.setString(3, corp.value());
            statement.executeUpdate();
        }
    }

    Map<EventId, Integer> findOrdinals(List<EventId> events) throws SQLException {
        Map<EventId, Integer> ordinals = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND_ORDINALS)) {
            statement.setString(1, corp.value());
            texts(statement, 2, events, EventId::value);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ordinals.put(new EventId(row.getString(1)), row.getInt(2));
                }
            }
        }
        return ordinals;
    }

    /** In the order of the questions. */
    List<SeatUse> uses(List<SeatQuestion> questions, Duration window) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(USES)) {
            statement.setString(1, corp.value());
            statement.setDouble(2, window.toMillis() / 1000.0);
            texts(statement, 3, questions, SeatQuestion::configId);
            texts(statement, 4, questions, SeatQuestion::userId);
            texts(
                    statement,
                    5,
                    questions,
                    question -> BeijingTime.date(question.at()).toString());
            texts(statement, 6, questions, question -> question.at().toString());
            statement.setString(7, corp.value());
            List<SeatUse> uses = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    uses.add(new SeatUse(row.getInt(1), row.getInt(2)));
                }
            }
            return uses;
        }
    }

    private <T> void texts(PreparedStatement statement, int index, Collection<T> items, Function<T, String> text)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf("text", items.stream().map(text).toArray()));
    }
}
