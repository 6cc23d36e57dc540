package io.wecompolicy.inbox;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while events wait longer than the limit, or while that can not be known. */
@Readiness
class InboxReadiness implements HealthCheck {
    private final InboxAge age;
    private final InboxConfig config;

    InboxReadiness(InboxAge age, InboxConfig config) {
        this.age = age;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Duration> waited = age.current();
        return HealthCheckResponse.named("inbox")
                .status(waited.isPresent() && waited.get().compareTo(config.readyAge()) <= 0)
                .withData("oldestSeconds", waited.map(Duration::toSeconds).orElse(-1L))
                .withData("limitSeconds", config.readyAge().toSeconds())
                .build();
    }
}
