package io.wecompolicy.channel;

import io.quarkus.scheduler.Scheduled;
import io.wecompolicy.core.event.BeijingTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets which events were counted once no event of that age can be decided again. Harmless on several replicas. */
@ApplicationScoped
class AddRetention {
    private static final int DAYS = 40;

    private final DataSource dataSource;
    private final SeatOffTable off;
    private final ReservationTable reservations;
    private final Clock clock;

    AddRetention(DataSource dataSource, SeatOffTable off, ReservationTable reservations, Clock clock) {
        this.dataSource = dataSource;
        this.off = off;
        this.reservations = reservations;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forget() throws SQLException {
        reservations.forget(clock.instant());
        off.forget(clock.instant().minus(Duration.ofDays(DAYS)));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from channel_add_taken where day < ?")) {
            statement.setObject(1, BeijingTime.date(clock.instant()).minusDays(DAYS));
            statement.executeUpdate();
        }
    }
}
