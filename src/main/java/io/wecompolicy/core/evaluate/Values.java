package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the values of operands.
 *
 * @param fact the one that the pattern looks at; empty in a consequence and for results of an {@code accumulate}
 * @param bound what variables stand for
 */
record Values(Optional<Record> fact, Map<String, Object> bound) implements Operand.Cases<Object> {
    Object of(Operand operand) {
        return operand.match(this);
    }

    List<Object> of(List<Operand> operands) {
        List<Object> values = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            values.add(of(operand));
        }
        return values;
    }

    @Override
    public Object literal(Operand.Literal literal) {
        return literal.value();
    }

    @Override
    public Object component(Operand.Component component) {
        return component.field().read(fact.orElseThrow());
    }

    @Override
    public Object question(Operand.Question question) {
        return question.ask(fact.orElseThrow());
    }

    @Override
    public Object variable(Operand.Variable variable) {
        return bound(variable.name());
    }

    @Override
    public Object variableComponent(Operand.VariableComponent component) {
        return component.field().read(bound(component.name()));
    }

    @Override
    public Object joined(Operand.Joined joined) {
        return of(joined.parts()).stream().map(Object::toString).collect(Collectors.joining());
    }

    private Object bound(String name) {
        Object value = bound.get(name);
        if (value == null) {
            throw new Unbound(name);
        }
        return value;
    }

    /** The language lets no such rule through; it happens where a search goes on without what a condition binds. */
    static final class Unbound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unbound(String name) {
            super("`" + name + "` is not bound", null, false, false);
        }
    }
}
