package io.wecompolicy.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the database does not answer, or while nothing is decided: the same event has been the oldest for longer
 * than the limit. Age alone does not count: after an outage the oldest events are old while they are being decided by the
 * hundred, and a replica that is taken out of service then turns away callbacks which it could store, for no gain.
 *
 * <p>It answers at once, because it asks nobody: what it says was seen by the sweeper a moment ago.
 */
@Readiness
class InboxReadiness implements HealthCheck {
    private final InboxAge age;
    private final InboxConfig config;
    private final Clock clock;

    InboxReadiness(InboxAge age, InboxConfig config, Clock clock) {
        this.age = age;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Look> look = age.look();
        return HealthCheckResponse.named("inbox")
                .status(look.filter(seen -> seen.still().compareTo(config.readyAge()) <= 0)
                        .isPresent())
                .withData("oldestSeconds", seconds(look.map(seen -> seen.age(clock.instant()))))
                .withData("stillSeconds", seconds(look.map(Look::still)))
                .withData("limitSeconds", config.readyAge().toSeconds())
                .build();
    }

    private static long seconds(Optional<Duration> known) {
        return known.map(Duration::toSeconds).orElse(-1L);
    }
}
