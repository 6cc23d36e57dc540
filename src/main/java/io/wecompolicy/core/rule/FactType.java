package io.wecompolicy.core.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of fact that a pattern may name. Two types are equal when they stand for the same record. */
public final class FactType {
    private final String name;
    private final Class<? extends Record> record;
    private final boolean single;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, FactMethod> methods = new LinkedHashMap<>();

    FactType(
            String name, Class<? extends Record> record, boolean single, List<Field> fields, List<FactMethod> methods) {
        this.name = name;
        this.record = record;
        this.single = single;
        fields.forEach(field -> this.fields.put(field.name(), field));
        methods.forEach(method -> this.methods.put(method.name(), method));
    }

    public String name() {
        return name;
    }

    public Class<? extends Record> record() {
        return record;
    }

    /** Whether one event has at most one such fact, so that joining it can not multiply. */
    public boolean isSingle() {
        return single;
    }

    /** By name, in the order of the record. */
    public Map<String, Field> fields() {
        return Collections.unmodifiableMap(fields);
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public Map<String, FactMethod> methods() {
        return Collections.unmodifiableMap(methods);
    }

    public Optional<FactMethod> method(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactType that && that.record.equals(record);
    }

    @Override
    public int hashCode() {
        return record.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
