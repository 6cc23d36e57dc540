package io.wecompolicy.core.engine;

/** Counts the steps of one family for one decision. */
final class Budget {
    private final int limit;
    private int steps;

    Budget(int limit) {
        this.limit = limit;
    }

    void step(String rule) {
        if (++steps > limit) {
            throw new Exceeded(rule);
        }
    }

    /** An error, so that nothing between a condition and us takes it for the rule's own failure. */
    static final class Exceeded extends Error {
        private static final long serialVersionUID = 1L;
        private final String rule;

        Exceeded(String rule) {
            super("over its budget of steps", null, false, false);
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }
}
