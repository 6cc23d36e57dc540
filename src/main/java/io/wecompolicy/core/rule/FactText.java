package io.wecompolicy.core.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Shows the facts of a match as {@code Type(tested=value, …)}, with nothing in it that the rule did not look at, and what
 * it accumulated as {@code accumulate($n=3, $sum=12.5)}. A decision can be read aloud from it.
 */
public final class FactText {
    /** By type name: how to read what the rule tests or binds in such a fact, by what the rule writes, in its order. */
    private final Map<String, Map<String, Function<Object, Object>>> looked = new HashMap<>();

    private final String scope;

    public FactText(RuleDefinition rule) {
        this.scope = rule.metadata().scope();
        rule.conditions().stream().flatMap(Condition::patterns).forEach(pattern -> {
            Map<String, Function<Object, Object>> reads =
                    looked.computeIfAbsent(pattern.type().name(), type -> new LinkedHashMap<>());
            pattern.constraints().forEach(constraint -> collect(constraint, reads));
            pattern.elementsOf().ifPresent(this::collectSource);
        });
    }

    /** Whoever reads of an element wants to see what it is of; a variable's field is shown where it is bound. */
    private void collectSource(Operand source) {
        if (source instanceof Operand.VariableComponent component) {
            looked.computeIfAbsent(component.field().owner(), type -> new LinkedHashMap<>())
                    .put(component.field().name(), component.field()::read);
        }
    }

    private static void collect(Constraint constraint, Map<String, Function<Object, Object>> reads) {
        if (constraint instanceof Constraint.Comparison comparison) {
            Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                    .forEach(operand -> collect(operand, reads));
        } else if (constraint instanceof Constraint.All all) {
            all.parts().forEach(part -> collect(part, reads));
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(part -> collect(part, reads));
        } else if (constraint instanceof Constraint.Negation negation) {
            collect(negation.part(), reads);
        } else if (constraint instanceof Constraint.Binding binding) {
            reads.put(binding.field().name(), binding.field()::read);
        }
    }

    private static void collect(Operand operand, Map<String, Function<Object, Object>> reads) {
        if (operand instanceof Operand.Component component) {
            reads.put(component.text(), component.field()::read);
        } else if (operand instanceof Operand.Question question) {
            reads.put(question.text(), question::ask);
        }
    }

    /** @param met facts and {@link Accumulated} in the order of the conditions */
    public List<String> of(List<Record> met) {
        List<String> shown = new ArrayList<>();
        for (Record one : met) {
            shown.add(one instanceof Accumulated accumulated ? show(accumulated) : show(one));
        }
        if (!scope.isEmpty()) {
            // Its scope is a condition that the rule does not spell out, so it is told with the others.
            shown.add("@scope(" + scope + ")");
        }
        return shown;
    }

    private static String show(Accumulated accumulated) {
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < accumulated.values().size(); index++) {
            Condition.Result result = accumulated.condition().results().get(index);
            parts.add(result.binding() + "=" + show(accumulated.values().get(index)));
        }
        return "accumulate(" + String.join(", ", parts) + ")";
    }

    private String show(Record fact) {
        String type = FactTypes.ALL.of(fact).name();
        StringBuilder shown = new StringBuilder(type).append('(');
        String separator = "";
        for (Map.Entry<String, Function<Object, Object>> look :
                looked.getOrDefault(type, Map.of()).entrySet()) {
            shown.append(separator)
                    .append(look.getKey())
                    .append('=')
                    .append(show(look.getValue().apply(fact)));
            separator = ", ";
        }
        return shown.append(')').toString();
    }

    /** Sets have no order of their own, and equal decisions must read equal. */
    private static String show(Object value) {
        return value instanceof Set
                ? ((Collection<?>) value)
                        .stream().map(Object::toString).sorted().toList().toString()
                : value.toString();
    }
}
