package io.wecompolicy.core.engine;

/**
 * Leads a condition to the budget of the decision that evaluates it. Conditions are compiled once and evaluated by many
 * threads, and Drools hands them nothing but facts, so the budget waits in the thread for as long as the session lives.
 */
final class Meter {
    // One for each engine, which lives as long as the service; a static one would tie engines together.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Budget> running = new ThreadLocal<>();

    void start(Budget budget) {
        running.set(budget);
    }

    void stop() {
        running.remove();
    }

    void step(String rule) {
        Budget budget = running.get();
        if (budget != null) {
            budget.step(rule);
        }
    }

    /** The text, counted character by character as somebody reads it. */
    CharSequence counted(String text, String rule) {
        return new Counted(text, rule, this);
    }

    private record Counted(String text, String rule, Meter meter) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            meter.step(rule);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), rule, meter);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
