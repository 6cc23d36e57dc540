package io.wecompolicy.inbox;

import io.agroal.api.AgroalDataSource;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads events of one corp, newest first. */
@ApplicationScoped
class EventQueries {
    private static final String SELECT = """
            select e.*, coalesce(seen.apps, '{}') as apps
            from inbox_event e
            left join inbox_seen seen on seen.corp_id = e.corp_id and seen.digest = e.digest and seen.event_id = e.id
            where e.corp_id = ?
            """;

    /** An id is made within this time after the receipt, so that a time also narrows the partitions. */
    private static final Duration STORED_WITHIN = Duration.ofMinutes(5);

    private final AgroalDataSource dataSource;

    EventQueries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<StoredEvent> find(CorpId corp, EventId id) throws SQLException {
        Clauses clauses = new Clauses(corp);
        clauses.add("and e.id = ?", id.value());
        return rows(clauses, "").stream().findFirst();
    }

    List<StoredEvent> list(CorpId corp, EventFilter filter, int limit) throws SQLException {
        Clauses clauses = new Clauses(corp);
        filter.app().ifPresent(app -> {
            clauses.add("and (e.app = ?", app);
            clauses.add("or ? = any(seen.apps))", app);
        });
        filter.status().ifPresent(status -> clauses.add("and e.status = ?", status));
        filter.externalUserId().ifPresent(customer -> clauses.add("and e.external_user_id = ?", customer));
        filter.userId().ifPresent(user -> clauses.add("and e.user_id = ?", user));
        filter.type().ifPresent(type -> clauses.add("and e.type = ?", type));
        filter.from().ifPresent(from -> {
            clauses.add("and e.received_at >= ?::timestamptz", from.toString());
            floor(from).ifPresent(id -> clauses.add("and e.id >= ?", id));
        });
        filter.to().ifPresent(to -> {
            clauses.add("and e.received_at < ?::timestamptz", to.toString());
            floor(to.plus(STORED_WITHIN)).ifPresent(id -> clauses.add("and e.id < ?", id));
        });
        if (!filter.before().isEmpty()) {
            clauses.add("and e.id < ?", filter.before());
        }
        return rows(clauses, "order by e.id desc limit " + limit);
    }

    /** ULIDs count milliseconds from 1970 in 48 bits; another time does not narrow. */
    private static Optional<String> floor(Instant instant) {
        boolean fits = instant.isAfter(Instant.EPOCH) && instant.getEpochSecond() < 1L << 37;
        return fits ? Optional.of(Ulids.floor(EventTable.PREFIX, instant)) : Optional.empty();
    }

    private List<StoredEvent> rows(Clauses clauses, String end) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT + clauses.sql + end)) {
            for (int i = 0; i < clauses.values.size(); i++) {
                statement.setString(i + 1, clauses.values.get(i));
            }
            List<StoredEvent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                new EventId(row.getString("id")),
                row.getString("corp_id"),
                row.getString("app"),
                List.of((String[]) row.getArray("apps").getArray()),
                EventType.ofLabel(row.getString("type")),
                row.getString("user_id"),
                row.getString("external_user_id"),
                row.getString("state"),
                row.getBytes("event"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("error")),
                Optional.ofNullable(row.getString("decision_id")),
                Optional.ofNullable(row.getString("cause_id")),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** Conditions, and the values for their question marks. */
    private static final class Clauses {
        private final StringBuilder sql = new StringBuilder();
        private final List<String> values = new ArrayList<>();

        private Clauses(CorpId corp) {
            values.add(corp.value());
        }

        private void add(String clause, String value) {
            sql.append(clause).append('\n');
            values.add(value);
        }
    }
}
