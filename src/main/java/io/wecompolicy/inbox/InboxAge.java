package io.wecompolicy.inbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** How long the oldest event has waited that nothing but us holds up: not one whose pair has a failed event before it. */
@ApplicationScoped
class InboxAge {
    private static final String OLDEST = """
            select e.received_at from inbox_event e
            where e.status = 'received' and not exists (
                select 1 from inbox_event earlier
                where earlier.corp_id = e.corp_id and earlier.user_id = e.user_id
                  and earlier.external_user_id = e.external_user_id
                  and (e.user_id <> '' or e.external_user_id <> '')
                  and earlier.id < e.id and earlier.status = 'failed')
            order by e.id
            limit 1
            """;

    private static final Duration EACH = Duration.ofSeconds(2);

    private record Look(boolean answered, Optional<Instant> oldest, Instant at) {}

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile Look last;

    InboxAge(AgroalDataSource dataSource, Clock clock, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.meters = meters;
        this.last = new Look(false, Optional.empty(), Instant.EPOCH);
    }

    @PostConstruct
    void measure() {
        meters.gauge(
                "inbox_oldest_age_seconds",
                this,
                self -> self.current().map(Duration::toSeconds).orElse(0L));
    }

    /** Looks again, at most every two seconds. */
    void refresh() {
        Instant now = clock.instant();
        if (last.answered() && now.isBefore(last.at().plus(EACH))) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OLDEST);
                ResultSet rows = statement.executeQuery()) {
            Optional<Instant> oldest = rows.next()
                    ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
            last = new Look(true, oldest, now);
        } catch (SQLException e) {
            throw new IllegalStateException("the age of the inbox is unknown", e);
        }
    }

    /** The database did not answer. */
    void unknown() {
        last = new Look(false, Optional.empty(), clock.instant());
    }

    /** Empty when the database did not answer; zero when nothing waits. */
    Optional<Duration> current() {
        Look look = last;
        return look.answered()
                ? Optional.of(look.oldest()
                        .map(at -> Duration.between(at, clock.instant()))
                        .orElse(Duration.ZERO))
                : Optional.empty();
    }
}
