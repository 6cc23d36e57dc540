package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.ValueKind;
import java.util.Optional;
import java.util.Set;

/** Equalities with a literal, which Drools looks up instead of testing one after the other. */
final class Literals {
    private static final Set<ValueKind> HASHED = Set.of(ValueKind.TEXT, ValueKind.INTEGER, ValueKind.BOOLEAN);

    private Literals() {}

    static boolean areHashed(Constraint constraint) {
        return hashed(constraint).isPresent();
    }

    static Optional<Constraint.Comparison> hashed(Constraint constraint) {
        return Optional.of(constraint)
                .filter(Constraint.Comparison.class::isInstance)
                .map(Constraint.Comparison.class::cast)
                .filter(comparison -> comparison.operator() == Operator.EQUAL)
                .filter(comparison -> comparison.left() instanceof Operand.Component)
                .filter(comparison -> comparison.right().get(0) instanceof Operand.Literal)
                .filter(comparison -> HASHED.contains(comparison.left().kind())
                        && comparison.left().kind() == comparison.right().get(0).kind());
    }
}
