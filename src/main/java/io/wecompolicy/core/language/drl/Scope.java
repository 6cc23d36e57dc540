package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that can be used at one place of a rule. */
final class Scope {
    private final Map<String, Bound> bound;
    private boolean incomplete;

    private Scope(Map<String, Bound> bound, boolean incomplete) {
        this.bound = bound;
        this.incomplete = incomplete;
    }

    static Scope empty() {
        return new Scope(new LinkedHashMap<>(), false);
    }

    /** What is bound there stays there. */
    Scope inner() {
        return new Scope(new LinkedHashMap<>(bound), incomplete);
    }

    void bind(String name, Bound to) {
        bound.put(name, to);
    }

    Optional<Bound> lookUp(String name) {
        return Optional.ofNullable(bound.get(name));
    }

    Set<String> names() {
        return bound.keySet();
    }

    /** Some condition could not be read, so that a variable nobody knows may well have been bound there. */
    void markIncomplete() {
        incomplete = true;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    /** What a variable stands for: a value, a fact, or neither when its binding was wrong and is reported already. */
    record Bound(Optional<ValueKind> value, Optional<FactType> fact, boolean partial) {
        static final Bound UNKNOWN = new Bound(Optional.empty(), Optional.empty(), false);
        /** Bound in one branch of an {@code or} and not, or otherwise, in another. */
        static final Bound PARTIAL = new Bound(Optional.empty(), Optional.empty(), true);

        static Bound to(ValueKind value) {
            return new Bound(Optional.of(value), Optional.empty(), false);
        }

        static Bound to(FactType fact) {
            return new Bound(Optional.empty(), Optional.of(fact), false);
        }

        boolean isUnknown() {
            return value.isEmpty() && fact.isEmpty() && !partial;
        }

        /** Whether branches of an {@code or} may both bind one variable so. */
        boolean goesWith(Bound other) {
            boolean sameKind = value.isPresent() && value.equals(other.value);
            return isUnknown() || other.isUnknown() || sameKind || (fact.isPresent() && fact.equals(other.fact));
        }
    }
}
