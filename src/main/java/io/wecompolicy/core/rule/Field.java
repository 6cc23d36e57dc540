package io.wecompolicy.core.rule;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A field of a fact that rules may test or bind. Two fields are equal when they are the same field of the same type. */
public final class Field {
    private final String owner;
    private final String name;
    private final int index;
    private final ValueKind kind;
    private final List<String> choices;
    private final Function<Object, Object> accessor;

    Field(
            String owner,
            String name,
            int index,
            ValueKind kind,
            List<String> choices,
            Function<Object, Object> accessor) {
        this.owner = owner;
        this.name = name;
        this.index = index;
        this.kind = kind;
        this.choices = List.copyOf(choices);
        this.accessor = accessor;
    }

    /** Name of the fact type. */
    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** Its position among the fields of its type, from 0. */
    public int index() {
        return index;
    }

    public ValueKind kind() {
        return kind;
    }

    /** The only values it can have; empty when any will do. */
    public List<String> choices() {
        return choices;
    }

    /** Its value in a fact of its type; an enumeration is read as its label. */
    public Object read(Object fact) {
        return accessor.apply(fact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field that && that.owner.equals(owner) && that.name.equals(name);
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
