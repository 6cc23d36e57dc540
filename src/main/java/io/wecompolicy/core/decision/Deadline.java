package io.wecompolicy.core.decision;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When one decision is given up. What a rule may cost is counted in steps and matches, which are the same on every machine;
 * time only aborts, and blames no rule.
 *
 * @param nanos counts nanoseconds, from any start
 * @param began what it said then
 */
public record Deadline(LongSupplier nanos, long began, Duration limit) {
    /** Never. */
    public static final Deadline NONE = new Deadline(() -> 0, 0, Duration.ofDays(1));

    public static Deadline in(Duration limit, LongSupplier nanos) {
        return new Deadline(nanos, nanos.getAsLong(), limit);
    }

    public boolean isOver() {
        return nanos.getAsLong() - began > limit.toNanos();
    }

    /** @throws DecisionAborted when it is over */
    public void check() {
        if (isOver()) {
            throw new DecisionAborted(limit);
        }
    }
}
