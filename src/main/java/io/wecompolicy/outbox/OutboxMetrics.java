package io.wecompolicy.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see: tries and ends per type, what is open per lane, and how long customers waited. */
@ApplicationScoped
class OutboxMetrics {
    private final MeterRegistry registry;
    private final Map<ActionType.Lane, AtomicLong> open = new EnumMap<>(ActionType.Lane.class);

    OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (ActionType.Lane lane : ActionType.Lane.values()) {
            open.put(
                    lane,
                    registry.gauge(
                            "policy.outbox.open",
                            io.micrometer.core.instrument.Tags.of("lane", lane.label()),
                            new AtomicLong()));
        }
    }

    void open(Map<ActionType.Lane, Long> counts) {
        counts.forEach(
                (lane, count) -> open.getOrDefault(lane, new AtomicLong()).set(count));
    }

    void settled(ActionRow row, ActionStatus status, Instant now) {
        ended(row.type(), status);
        if (status == ActionStatus.SENT) {
            Timer.builder("policy.outbox.receipt.to.sent")
                    .description("from the receipt of the event to the answer of WeCom")
                    .tag("type", row.type().label())
                    .publishPercentiles(0.5, 0.99)
                    .register(registry)
                    .record(Duration.between(received(row), now));
        }
    }

    /** Counts a try that led to this status, or an end without a try. */
    void ended(ActionType type, ActionStatus status) {
        registry.counter(
                        "policy.outbox.actions",
                        "type",
                        type.label(),
                        "status",
                        status.label(),
                        "lane",
                        type.lane().label())
                .increment();
    }

    /** The id of an event tells when it was received; an event that has none of ours began with its action. */
    private static Instant received(ActionRow row) {
        try {
            return Ulids.instant(row.eventId());
        } catch (IllegalArgumentException e) {
            return row.createdAt();
        }
    }
}
