package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Shows the facts of a match as {@code Type(tested=value, …)}, with nothing in it that the rule did not look at. */
final class FactText {
    /** By type name: the fields and questions of that type that the rule tests or binds, in its order. */
    private final Map<String, Set<Operand>> looked = new HashMap<>();

    FactText(RuleDefinition rule) {
        rule.conditions().stream().flatMap(Condition::patterns).forEach(pattern -> {
            Set<Operand> operands = looked.computeIfAbsent(pattern.type().name(), type -> new LinkedHashSet<>());
            pattern.constraints().forEach(constraint -> collect(constraint, operands));
        });
    }

    private void collect(Constraint constraint, Set<Operand> operands) {
        if (constraint instanceof Constraint.Comparison comparison) {
            Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                    .filter(operand -> operand instanceof Operand.Component || operand instanceof Operand.Question)
                    .forEach(operands::add);
        } else if (constraint instanceof Constraint.All all) {
            all.parts().forEach(part -> collect(part, operands));
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(part -> collect(part, operands));
        } else if (constraint instanceof Constraint.Negation negation) {
            collect(negation.part(), operands);
        } else if (constraint instanceof Constraint.Binding binding) {
            operands.add(new Operand.Component(binding.field()));
        }
    }

    List<String> of(List<Object> facts) {
        List<String> shown = new ArrayList<>();
        for (Object fact : facts) {
            if (fact instanceof Record record) {
                shown.add(show(record));
            }
        }
        return shown;
    }

    private String show(Record fact) {
        String type = FactTypes.ALL.of(fact).name();
        List<String> parts = new ArrayList<>();
        for (Operand operand : looked.getOrDefault(type, Set.of())) {
            Object value = Reading.of(operand, new ArrayList<>()).read(fact, new Object[0]);
            parts.add(operand.text() + "=" + show(value));
        }
        return type + "(" + String.join(", ", parts) + ")";
    }

    /** Sets have no order of their own, and equal decisions must read equal. */
    private static String show(Object value) {
        return value instanceof Set
                ? ((Collection<?>) value)
                        .stream().map(Object::toString).sorted().toList().toString()
                : value.toString();
    }
}
