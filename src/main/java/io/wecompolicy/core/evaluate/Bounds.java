package io.wecompolicy.core.evaluate;

/**
 * How far the evaluator goes.
 *
 * @param steps constraints that are looked at, for one family or one explanation; characters that regular expressions look
 *     at included
 * @param matches combinations of facts that may fire rules, for one family
 * @param facts facts that one explanation shows; the witnesses and what comes closest are shown beyond that
 */
public record Bounds(int steps, int matches, int facts) {
    /** As many matches as the engine lets through; more steps, because nothing is hashed here. */
    public static final Bounds DEFAULT = new Bounds(5_000_000, 1_000, 100);

    public Bounds {
        if (steps < 1 || matches < 1 || facts < 1) {
            throw new IllegalArgumentException("bounds are positive");
        }
    }
}
