package io.wecompolicy.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** Forgets which events are known once their retention is over. Several replicas may do so at once. */
@ApplicationScoped
class SeenPurge {
    /** WeCom's own retries end within a minute; a week covers whoever replays a recorded delivery. */
    private static final Duration SHORTEST = Duration.ofDays(7);

    private static final String PURGE = """
            delete from inbox_seen where (corp_id, digest) in (
                select corp_id, digest from inbox_seen where first_seen < now() - ? * interval '1 second'
                order by first_seen limit 5000 for update skip locked)
            """;

    private final AgroalDataSource dataSource;
    private final InboxConfig config;

    SeenPurge(AgroalDataSource dataSource, InboxConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    void onStart(@Observes @Priority(1) StartupEvent started) {
        if (config.seenRetention().compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("policy.inbox.seen-retention must be 7 days at least");
        }
    }

    @Scheduled(every = "1h", delayed = "1m")
    void purge() throws SQLException {
        int purged = 1;
        while (purged > 0) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(PURGE)) {
                statement.setLong(1, config.seenRetention().toSeconds());
                purged = statement.executeUpdate();
            }
        }
    }
}
