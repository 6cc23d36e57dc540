package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says a constraint of one pattern from the side of another.
 *
 * @param from name of the fact whose pattern has the constraint
 * @param fields those of the other that are bound, by variable
 * @param to name of the other's fact, when it has one
 */
record Turn(String from, Map<String, Field> fields, Optional<String> to) {
    /** @return empty when only its own fact can answer it */
    Optional<Constraint> of(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison) {
            return comparison(comparison);
        }
        if (constraint instanceof Constraint.Negation negation) {
            return of(negation.part()).map(part -> new Constraint.Negation(part, negation.span()));
        }
        if (constraint instanceof Constraint.All allHere) {
            return all(allHere.parts(), this::of).map(parts -> new Constraint.All(parts, allHere.span()));
        }
        if (constraint instanceof Constraint.Any any) {
            return all(any.parts(), this::of).map(parts -> new Constraint.Any(parts, any.span()));
        }
        return Optional.empty();
    }

    private Optional<Constraint> comparison(Constraint.Comparison old) {
        Optional<Operand> left = of(old.left());
        Optional<List<Operand>> right = all(old.right(), this::of);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        // Drools hashes a field of the fact at hand that equals something of another.
        boolean swaps = old.operator() == Operator.EQUAL && right.get().get(0) instanceof Operand.Component;
        return Optional.of(
                swaps
                        ? new Constraint.Comparison(right.get().get(0), old.operator(), List.of(left.get()), old.span())
                        : new Constraint.Comparison(left.get(), old.operator(), right.get(), old.span()));
    }

    private Optional<Operand> of(Operand operand) {
        if (operand instanceof Operand.Component component) {
            return Optional.of(new Operand.VariableComponent(from, component.field()));
        }
        if (operand instanceof Operand.Variable variable && fields.containsKey(variable.name())) {
            return Optional.of(new Operand.Component(fields.get(variable.name())));
        }
        if (operand instanceof Operand.VariableComponent component && to.equals(Optional.of(component.name()))) {
            return Optional.of(new Operand.Component(component.field()));
        }
        if (operand instanceof Operand.Joined joined) {
            return all(joined.parts(), this::of).map(Operand.Joined::new);
        }
        boolean own = operand instanceof Operand.Question
                || (operand instanceof Operand.Variable variable && to.equals(Optional.of(variable.name())));
        return own ? Optional.empty() : Optional.of(operand);
    }

    private static <T> Optional<List<T>> all(List<? extends T> parts, Function<T, Optional<T>> turn) {
        List<T> turned = new ArrayList<>();
        for (T part : parts) {
            turn.apply(part).ifPresent(turned::add);
        }
        return turned.size() == parts.size() ? Optional.of(turned) : Optional.empty();
    }
}
