package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * A constraint with the values it saw in one fact.
 *
 * @param left of a comparison, or what a binding remembers; empty for others and for what was not evaluated
 * @param right of a comparison: one, or several for {@code in}
 * @param parts of {@code &&}, {@code ||} and {@code !}; those after the one that decided are not evaluated
 */
public record ConstraintSeen(
        Constraint constraint, Truth truth, Optional<Object> left, List<Object> right, List<ConstraintSeen> parts) {
    public ConstraintSeen {
        right = List.copyOf(right);
        parts = List.copyOf(parts);
    }

    static ConstraintSeen compared(Constraint.Comparison comparison, Truth truth, Object left, List<Object> right) {
        return new ConstraintSeen(comparison, truth, Optional.of(left), right, List.of());
    }

    static ConstraintSeen remembered(Constraint.Binding binding, Object value) {
        return new ConstraintSeen(binding, Truth.TRUE, Optional.of(value), List.of(), List.of());
    }

    static ConstraintSeen ofParts(Constraint constraint, Truth truth, List<ConstraintSeen> parts) {
        return new ConstraintSeen(constraint, truth, Optional.empty(), List.of(), parts);
    }

    static ConstraintSeen notEvaluated(Constraint constraint) {
        return ofParts(constraint, Truth.NOT_EVALUATED, List.of());
    }

    /** How many held before one did not. */
    static int passed(List<ConstraintSeen> constraints) {
        return (int)
                constraints.stream().takeWhile(seen -> seen.truth == Truth.TRUE).count();
    }

    static Optional<ConstraintSeen> firstFalse(List<ConstraintSeen> constraints) {
        return constraints.stream()
                .filter(seen -> seen.truth == Truth.FALSE)
                .findFirst()
                .map(ConstraintSeen::decisive);
    }

    /** Of a false {@code &&} the part that made it so; else this. */
    private ConstraintSeen decisive() {
        if (!(constraint instanceof Constraint.All)) {
            return this;
        }
        return firstFalse(parts).orElse(this);
    }
}
