package io.wecompolicy.core.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** A question that takes arguments, such as {@code count(kind, key, days)} of {@code Signals}. */
public final class FactMethod {
    private final String owner;
    private final String name;
    private final List<ValueKind> parameters;
    private final ValueKind result;
    private final BiFunction<Object, List<Object>, Object> body;

    FactMethod(
            String owner,
            String name,
            List<ValueKind> parameters,
            ValueKind result,
            BiFunction<Object, List<Object>, Object> body) {
        this.owner = owner;
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.result = result;
        this.body = body;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public List<ValueKind> parameters() {
        return parameters;
    }

    public ValueKind result() {
        return result;
    }

    /** @param arguments as many and of the kinds that {@link #parameters()} says */
    public Object ask(Object fact, List<Object> arguments) {
        return body.apply(fact, arguments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactMethod that && that.owner.equals(owner) && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, name);
    }

    @Override
    public String toString() {
        return owner + "." + name;
    }
}
