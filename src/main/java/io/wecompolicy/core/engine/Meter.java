package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.CountedText;
import org.jspecify.annotations.Nullable;

/**
 * Leads a condition to the budget of the decision that evaluates it. Conditions are compiled once and evaluated by many
 * threads, and Drools hands them nothing but facts, so the budget waits in the thread for as long as the session lives.
 */
final class Meter {
    // One for each engine, which lives as long as the service; a static one would tie engines together.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Running> running = ThreadLocal.withInitial(Running::new);

    /** What a thread is at; kept for the next decision, as a thread makes one after the other. */
    private static final class Running {
        private @Nullable Budget budget;
    }

    void start(Budget budget) {
        running.get().budget = budget;
    }

    void stop() {
        running.get().budget = null;
    }

    void step(String rule) {
        Budget budget = running.get().budget;
        if (budget != null) {
            budget.step(rule);
        }
    }

    /** Counts a step, unless the rule does not apply to the facts at hand: then it is to look at nothing. */
    boolean enters(String rule) {
        Budget budget = running.get().budget;
        if (budget == null) {
            return true;
        }
        if (budget.isAsleep(rule)) {
            return false;
        }
        budget.step(rule);
        return true;
    }

    /** The text, counted character by character as somebody reads it. */
    CharSequence counted(String text, String rule) {
        return new CountedText(text, () -> step(rule));
    }
}
