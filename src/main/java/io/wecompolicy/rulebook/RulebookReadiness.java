package io.wecompolicy.rulebook;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every corp has a live rulebook; else it says which file and line is in the way. */
@Readiness
@ApplicationScoped
class RulebookReadiness implements HealthCheck {
    private static final int SHOWN = 5;

    private final Tenants tenants;
    private final LiveRulebook live;
    private final RulebookState state;

    RulebookReadiness(Tenants tenants, LiveRulebook live, RulebookState state) {
        this.tenants = tenants;
        this.live = live;
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("rulebook").up();
        for (String id : tenants.ids()) {
            CorpId corp = new CorpId(id);
            if (live.current(corp, "").isEmpty()) {
                answer.down();
            }
            live.current(corp, "").ifPresent(rulebook -> answer.withData(id, rulebook.version()));
            state.faults(corp).stream()
                    .limit(SHOWN)
                    .reduce((a, b) -> a + "\n" + b)
                    .ifPresent(faults -> answer.withData(id + " faults", faults));
        }
        return answer.build();
    }
}
