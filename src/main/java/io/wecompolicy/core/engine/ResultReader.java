package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Aggregate;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.ValueKind;
import java.util.List;
import java.util.Optional;

/**
 * Finds one result of an {@code accumulate} in the facts that its source matched.
 *
 * @param place of the pattern whose fact has the values
 * @param field absent for what counts matches
 */
record ResultReader(Aggregate aggregate, int place, Optional<Field> field) {
    static ResultReader of(Condition.Result result, List<Condition> source) {
        for (int place = 0; place < source.size() && result.argument().isPresent(); place++) {
            Optional<Field> field = field(result.argument().get(), (Condition.Pattern) source.get(place));
            if (field.isPresent()) {
                return new ResultReader(result.aggregate(), place, field);
            }
        }
        return new ResultReader(result.aggregate(), 0, Optional.empty());
    }

    private static Optional<Field> field(Operand argument, Condition.Pattern pattern) {
        if (argument instanceof Operand.VariableComponent component) {
            return pattern.binding().filter(component.name()::equals).map(here -> component.field());
        }
        return pattern.constraints().stream()
                .filter(Constraint.Binding.class::isInstance)
                .map(Constraint.Binding.class::cast)
                .filter(binding -> binding.variable().equals(((Operand.Variable) argument).name()))
                .map(Constraint.Binding::field)
                .findFirst();
    }

    /** @param matches the facts of each */
    Optional<Object> of(List<Object[]> matches) {
        ValueKind kind = field.map(Field::kind).orElse(ValueKind.INTEGER);
        List<Object> values = matches.stream()
                .map(facts -> field.map(there -> there.read(facts[place])).orElse(facts[place]))
                .toList();
        return aggregate.of(values, kind);
    }
}
