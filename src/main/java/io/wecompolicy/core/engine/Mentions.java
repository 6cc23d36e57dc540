package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Operand;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which variables a constraint speaks of. */
final class Mentions {
    private Mentions() {}

    static Set<String> in(Constraint constraint) {
        Set<String> names = new TreeSet<>();
        collect(constraint, names);
        return names;
    }

    private static void collect(Constraint constraint, Set<String> names) {
        if (constraint instanceof Constraint.Comparison comparison) {
            Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                    .forEach(operand -> collect(operand, names));
        } else if (constraint instanceof Constraint.Negation negation) {
            collect(negation.part(), names);
        } else if (constraint instanceof Constraint.All allHere) {
            allHere.parts().forEach(part -> collect(part, names));
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(part -> collect(part, names));
        }
    }

    private static void collect(Operand operand, Set<String> names) {
        if (operand instanceof Operand.Variable variable) {
            names.add(variable.name());
        } else if (operand instanceof Operand.VariableComponent component) {
            names.add(component.name());
        } else if (operand instanceof Operand.Joined joined) {
            joined.parts().forEach(part -> collect(part, names));
        }
    }
}
