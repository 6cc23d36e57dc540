package io.wecompolicy.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.decisionlog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts what is decided: per event type, per family and outcome, per rule, and per family that gave no answer. */
@ApplicationScoped
class DecisionMetrics {
    private final MeterRegistry registry;

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void decided(Entry entry) {
        String corp = entry.corp().value();
        Decision decision = entry.decision();
        Timer.builder("policy.decision")
                .description("time that the rules of one event took")
                .tag("corp", corp)
                .tag("type", entry.facts().event().type().label())
                .publishPercentiles(0.5, 0.99)
                .minimumExpectedValue(Duration.ofNanos(1_000))
                .register(registry)
                .record(entry.elapsedMicros(), TimeUnit.MICROSECONDS);
        decision.failures().stream()
                .map(failure -> Tags.of(
                        "corp",
                        corp,
                        "family",
                        failure.family().label(),
                        "reason",
                        failure.reason().label()))
                .distinct()
                .forEach(tags -> registry.counter("policy.family.failed", tags).increment());
        decision.fired()
                .forEach(fired -> registry.counter(
                                "policy.rule.fired",
                                "corp",
                                corp,
                                "family",
                                fired.family().label(),
                                "rule",
                                fired.rule())
                        .increment());
        decision.proposals()
                .forEach(settled -> registry.counter(
                                "policy.proposal",
                                "corp",
                                corp,
                                "family",
                                settled.proposal().family().label(),
                                "type",
                                settled.proposal().type().label(),
                                "outcome",
                                settled.outcome().label())
                        .increment());
    }
}
