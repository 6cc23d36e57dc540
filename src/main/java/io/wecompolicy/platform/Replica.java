package io.wecompolicy.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * This process among those that share the database. It shows that it lives by a heartbeat each second; what belongs to a
 * replica whose heart stopped for {@link #LEASE} may be taken by another. What a replica did not notice in time (a long
 * pause) must therefore be fenced: a row is changed only {@code where owner = id()}.
 */
@ApplicationScoped
public class Replica {
    /** A replica that did not beat for so long is dead to the others. */
    public static final Duration LEASE = Duration.ofSeconds(5);

    /** SQL that names the living: use as {@code owner not in (…)}. */
    public static final String LIVING = "select id from platform_replica where beat_at > now() - interval '5 seconds'";

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private static final int BEATS_PER_PURGE = 60;

    private final AgroalDataSource dataSource;
    private final String id = Ulids.next("r");
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "replica-heart"));

    Replica(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public String id() {
        return id;
    }

    // Only the heart writes these, and the observers before and after its life.
    private long beats;
    private boolean failing;
    private Instant goneSince = Instant.EPOCH;

    void onStart(@Observes @Priority(2) StartupEvent started) {
        if (DatabaseChoice.isEmbedded()) {
            // An embedded database is locked by its one replica: whoever else is listed is dead.
            update("delete from platform_replica where id <> ?");
        }
        beat();
        heart.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    void onStop(@Observes @Priority(9000) ShutdownEvent stopped) {
        heart.shutdown();
        update("delete from platform_replica where id = ?");
    }

    private void beat() {
        if (++beats % BEATS_PER_PURGE == 0) {
            // Whose heart stopped so long ago has nothing left here; one that only paused shows itself again.
            update("delete from platform_replica where beat_at < now() - interval '10 minutes' and id <> ?");
        }
        update("""
                insert into platform_replica (id, started_at, beat_at) values (?, now(), now())
                on conflict (id) do update set beat_at = now()
                """);
    }

    private void update(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
            answers();
        } catch (SQLException e) {
            doesNotAnswer(e);
        }
    }

    /** The one place that tells of an outage: each second it asks, while the other rooms only try again. */
    private void doesNotAnswer(SQLException reason) {
        if (!failing) {
            failing = true;
            goneSince = Instant.now();
            LOG.errorf("the database does not answer; all work waits, callbacks get 503: %s", reason.getMessage());
        }
    }

    private void answers() {
        if (failing) {
            failing = false;
            LOG.warnf(
                    "the database answers again after %d s; what waited is done now",
                    Duration.between(goneSince, Instant.now()).toSeconds());
        }
    }
}
