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
    /** A look that is older than this tells nothing: the next one hangs in a database that does not answer. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile Optional<Look> last = Optional.empty();

    InboxAge(AgroalDataSource dataSource, Clock clock, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.meters = meters;
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
        Optional<Look> before = last;
        if (before.filter(look -> now.isBefore(look.at().plus(EACH))).isPresent()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OLDEST);
                ResultSet rows = statement.executeQuery()) {
            Optional<Instant> oldest = rows.next()
                    ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
            last = Optional.of(before.map(look -> look.next(oldest, now)).orElseGet(() -> Look.first(oldest, now)));
        } catch (SQLException e) {
            throw new IllegalStateException("the age of the inbox is unknown", e);
        }
    }

    /** The database did not answer. */
    void unknown() {
        last = Optional.empty();
    }

    /** Empty when the database did not answer; zero when nothing waits. */
    Optional<Duration> current() {
        return look().map(look -> look.age(clock.instant()));
    }

    /** The last look, without asking the database; empty when it did not answer, or has not for a while. */
    Optional<Look> look() {
        Instant now = clock.instant();
        return last.filter(look -> now.isBefore(look.at().plus(FRESH)));
    }
}
