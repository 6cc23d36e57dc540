package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.From;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;

/** The variables of a rule at one place. Drools knows a variable by its object. */
final class Variables {
    private final Map<String, Variable<?>> byName;
    private final AtomicInteger number;
    private Optional<Variable<?>> lastFact;

    private Variables(Map<String, Variable<?>> byName, AtomicInteger number, Optional<Variable<?>> lastFact) {
        this.byName = byName;
        this.number = number;
        this.lastFact = lastFact;
    }

    static Variables none() {
        return new Variables(new HashMap<>(), new AtomicInteger(), Optional.empty());
    }

    /** What is bound there stays there. */
    Variables inner() {
        return new Variables(new HashMap<>(byName), number, lastFact);
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
        Variable<?> fresh =
                PatternDSL.declarationOf(type.record(), new FactMetadata(type), unique(name.orElse("fact")));
        name.ifPresent(known -> byName.put(known, fresh));
        lastFact = Optional.of(fresh);
        return fresh;
    }

    /** One text of a collection. */
    Variable<?> declareElement(From<?> source) {
        Variable<?> fresh =
                PatternDSL.declarationOf(Element.class, new FactMetadata(Element.TYPE), unique("element"), source);
        lastFact = Optional.of(fresh);
        return fresh;
    }

    /** @param carrier Java type of the value */
    Variable<?> declareValue(Class<?> carrier, String name) {
        Variable<?> fresh = PatternDSL.declarationOf(carrier, unique(name));
        byName.put(name, fresh);
        return fresh;
    }

    private String unique(String name) {
        return name + "_" + number.incrementAndGet();
    }
}
