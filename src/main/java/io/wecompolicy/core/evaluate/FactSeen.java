package io.wecompolicy.core.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * A fact that a pattern looked at.
 *
 * @param truth whether it is what the pattern wants
 * @param constraints in their order; those after the first that is false are not evaluated
 */
public record FactSeen(Record fact, Truth truth, List<ConstraintSeen> constraints) {
    public FactSeen {
        constraints = List.copyOf(constraints);
    }

    boolean holds() {
        return truth == Truth.TRUE;
    }

    /** How many constraints held before one did not: how close it came. */
    int passed() {
        return ConstraintSeen.passed(constraints);
    }

    Optional<ConstraintSeen> firstFalse() {
        return ConstraintSeen.firstFalse(constraints);
    }
}
