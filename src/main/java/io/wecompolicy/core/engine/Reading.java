package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.FactMethod;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import java.util.ArrayList;
import java.util.List;

/** An operand made ready: finds its value in a fact and in what earlier patterns bound. */
@FunctionalInterface
interface Reading {
    Object read(Object fact, Object[] bound);

    /** @param names the variables, in the order in which their values will stand in {@code bound}; added to */
    static Reading of(Operand operand, List<String> names) {
        if (operand instanceof Operand.Literal literal) {
            Object value = literal.value();
            return (fact, bound) -> value;
        }
        if (operand instanceof Operand.Component component) {
            Field field = component.field();
            return (fact, bound) -> field.read(fact);
        }
        if (operand instanceof Operand.Question question) {
            FactMethod method = question.method();
            List<Object> arguments =
                    question.arguments().stream().map(Operand.Literal::value).toList();
            return (fact, bound) -> method.ask(fact, arguments);
        }
        if (operand instanceof Operand.Variable variable) {
            int index = index(variable.name(), names);
            return (fact, bound) -> bound[index];
        }
        if (operand instanceof Operand.VariableComponent variableComponent) {
            int index = index(variableComponent.name(), names);
            Field field = variableComponent.field();
            return (fact, bound) -> field.read(bound[index]);
        }
        List<Reading> parts = new ArrayList<>();
        for (Operand part : ((Operand.Joined) operand).parts()) {
            parts.add(of(part, names));
        }
        return (fact, bound) -> join(parts, fact, bound);
    }

    private static int index(String name, List<String> names) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    private static String join(List<Reading> parts, Object fact, Object[] bound) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.read(fact, bound)));
        return text.toString();
    }
}
