package io.wecompolicy.core.engine;

/**
 * How much one family may do for one decision. Beyond, it fails as a whole and the rule is named. How long it may take is no matter
 * of the rules: that is in the decision's {@link io.wecompolicy.core.decision.Deadline}.
 *
 * @param matches rules that fire, counted once for each combination of facts
 * @param steps conditions that are evaluated, characters that regular expressions look at included
 */
public record Limits(int matches, int steps) {
    /** Far above what any sane rulebook needs for one event; reached within a tenth of a second. */
    public static final Limits DEFAULT = new Limits(1_000, 500_000);

    public Limits {
        if (matches < 1 || steps < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
