package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That a field equals something, which Drools looks up instead of testing one fact after the other.
 *
 * @param other where the second value is; absent for a literal
 * @param literal absent when another fact has the second value
 * @param carrier Java type of both
 */
record Equality(
        Place field, Optional<Place> other, @Nullable Object literal, Class<?> carrier) {
    private static final Set<ValueKind> HASHED = Set.of(ValueKind.TEXT, ValueKind.INTEGER, ValueKind.BOOLEAN);

    /**
     * @param subject the fact that is asked, as a whole
     * @param variables by name
     * @return empty when it says something else, or of kinds that Drools does not look up
     */
    static Optional<Equality> of(Constraint constraint, Place subject, Function<String, Place> variables) {
        return constraint instanceof Constraint.Comparison comparison
                        && comparison.operator() == Operator.EQUAL
                        && comparison.left() instanceof Operand.Component component
                        && HASHED.contains(component.kind())
                        && component.kind() == comparison.right().get(0).kind()
                ? of(component, comparison.right().get(0), subject, variables)
                : Optional.empty();
    }

    private static Optional<Equality> of(
            Operand.Component left, Operand right, Place subject, Function<String, Place> variables) {
        Place field = subject.at(left.field());
        Class<?> carrier = left.kind().carrier();
        if (right instanceof Operand.Literal literal) {
            return Optional.of(new Equality(field, Optional.empty(), literal.value(), carrier));
        }
        if (right instanceof Operand.Variable variable) {
            return Optional.of(new Equality(field, Optional.of(variables.apply(variable.name())), null, carrier));
        }
        if (right instanceof Operand.VariableComponent component) {
            Place other = variables.apply(component.name()).at(component.field());
            return Optional.of(new Equality(field, Optional.of(other), null, carrier));
        }
        return Optional.empty();
    }

    /** The same from the side of the fact that comes later; empty when both values are in one fact. */
    Optional<Equality> fromTheLater() {
        if (other.isEmpty() || other.get().fact() == field.fact()) {
            return other.isEmpty() ? Optional.of(this) : Optional.empty();
        }
        if (other.get().order() < field.order()) {
            return Optional.of(this);
        }
        return other.get().reading() instanceof Reader
                ? Optional.of(new Equality(other.get(), Optional.of(field), null, carrier))
                : Optional.empty();
    }

    /** Whether it compares the fact that is asked with the only one before. */
    boolean isBetween(Layout layout) {
        return field.fact() == layout.fact()
                && other.isPresent()
                && layout.bound().equals(List.of(other.get().fact()));
    }
}
