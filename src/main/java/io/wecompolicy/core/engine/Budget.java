package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Deadline;
import java.util.Set;

/** Counts the steps of one family for one decision. */
final class Budget {
    /** Looking at the clock costs as much as a few steps. */
    private static final int STEPS_BETWEEN_LOOKS = 1_024;

    private final int limit;
    private final Deadline deadline;
    private final Set<String> asleep;
    private int steps;

    /** @param asleep rules that do not apply to these facts, so that they may cost nothing */
    Budget(int limit, Deadline deadline, Set<String> asleep) {
        this.limit = limit;
        this.deadline = deadline;
        this.asleep = Set.copyOf(asleep);
    }

    boolean isAsleep(String rule) {
        return asleep.contains(rule);
    }

    void step(String rule) {
        if (++steps > limit) {
            throw new Exceeded(rule);
        }
        if (steps % STEPS_BETWEEN_LOOKS == 0 && deadline.isOver()) {
            throw new Late();
        }
    }

    /** An error, so that nothing between a condition and us takes it for the rule's own failure. */
    abstract static sealed class Stop extends Error {
        private static final long serialVersionUID = 1L;

        Stop(String message) {
            super(message, null, false, false);
        }
    }

    /** The rule took one step too many. */
    static final class Exceeded extends Stop {
        private static final long serialVersionUID = 1L;
        private final String rule;

        Exceeded(String rule) {
            super("over its budget of steps");
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /** The deadline has passed, in whatever rule. */
    static final class Late extends Stop {
        private static final long serialVersionUID = 1L;

        Late() {
            super("out of time");
        }
    }
}
