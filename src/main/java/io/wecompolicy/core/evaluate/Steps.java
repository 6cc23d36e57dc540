package io.wecompolicy.core.evaluate;

/** Counts what is looked at, so that nothing runs away. */
final class Steps {
    private final int limit;
    private int taken;

    Steps(int limit) {
        this.limit = limit;
    }

    void take() {
        if (++taken > limit) {
            throw new Spent();
        }
    }

    /** There are none left. Never leaves this room. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("over its budget of steps", null, false, false);
        }
    }
}
