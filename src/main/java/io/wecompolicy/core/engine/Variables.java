package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.FactType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;

/** The variables of a rule at one place. Drools knows a variable by its object, so branches that bind one name share it. */
final class Variables {
    private final Map<String, Variable<?>> byName;
    private final Map<String, Variable<?>> shared;
    /** Those that branches of an {@code or} bound, each in its own place. */
    private final Set<String> alternating;

    private final AtomicInteger number;
    private Optional<Variable<?>> lastFact;

    private Variables(
            Map<String, Variable<?>> byName,
            Map<String, Variable<?>> shared,
            Set<String> alternating,
            AtomicInteger number,
            Optional<Variable<?>> lastFact) {
        this.byName = byName;
        this.shared = shared;
        this.alternating = alternating;
        this.number = number;
        this.lastFact = lastFact;
    }

    static Variables none() {
        return new Variables(new HashMap<>(), Map.of(), new HashSet<>(), new AtomicInteger(), Optional.empty());
    }

    /** What is bound there stays there. */
    Variables inner() {
        return new Variables(new HashMap<>(byName), shared, new HashSet<>(alternating), number, lastFact);
    }

    /** @param before the branches that stand before this one */
    Variables branch(List<Variables> before) {
        Map<String, Variable<?>> bound = new HashMap<>(shared);
        before.forEach(other -> other.byName.forEach(bound::putIfAbsent));
        return new Variables(new HashMap<>(byName), bound, new HashSet<>(alternating), number, lastFact);
    }

    void join(List<Variables> branches) {
        branches.forEach(branch -> branch.byName.forEach((name, variable) -> {
            if (byName.putIfAbsent(name, variable) == null) {
                alternating.add(name);
            }
        }));
    }

    /** Whether it stands at one place of every match; Drools' index reads what an {@code or} binds at the place of another branch. */
    boolean hasOnePlace(String name) {
        return !alternating.contains(name);
    }

    Variable<?> get(String name) {
        Variable<?> variable = byName.get(name);
        if (variable == null) {
            throw new IllegalStateException("the language let an unbound `" + name + "` through");
        }
        return variable;
    }

    /** The fact of the pattern before, if there is one. */
    Optional<Variable<?>> lastFact() {
        return lastFact;
    }

    Variable<?> declareFact(FactType type, Optional<String> name) {
        Variable<?> fresh = name.flatMap(known -> reuse(known, type.record()))
                .orElseGet(() ->
                        PatternDSL.declarationOf(type.record(), new FactMetadata(type), unique(name.orElse("fact"))));
        name.ifPresent(known -> byName.put(known, fresh));
        lastFact = Optional.of(fresh);
        return fresh;
    }

    /** @param carrier Java type of the value */
    Variable<?> declareValue(Class<?> carrier, String name) {
        Variable<?> fresh = reuse(name, carrier).orElseGet(() -> PatternDSL.declarationOf(carrier, unique(name)));
        byName.put(name, fresh);
        return fresh;
    }

    private Optional<Variable<?>> reuse(String name, Class<?> carrier) {
        Variable<?> other = shared.get(name);
        return other != null && other.getType() == carrier ? Optional.of(other) : Optional.empty();
    }

    private String unique(String name) {
        return name + "_" + number.incrementAndGet();
    }
}
