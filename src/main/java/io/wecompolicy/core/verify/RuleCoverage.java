package io.wecompolicy.core.verify;

/**
 * Whether scenarios show a rule at work.
 *
 * @param fired in at least one passed test
 * @param silent in at least one passed test of a story in which it also fired: a near miss
 */
public record RuleCoverage(String rule, boolean fired, boolean silent) {
    public boolean isFull() {
        return fired && silent;
    }
}
