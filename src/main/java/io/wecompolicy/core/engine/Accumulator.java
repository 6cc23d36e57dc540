package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Accumulated;
import io.wecompolicy.core.rule.Condition;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drools.base.reteoo.BaseTuple;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * One {@code accumulate} for Drools: a single function that makes all results at the end, by the one definition that the
 * language has. Drools' own functions take {@code long} and {@code double}, and lose cents; and of several functions over
 * joined patterns it hands each the wrong value.
 */
final class Accumulator implements AccumulateFunction<Accumulator.Seen> {
    private static final long serialVersionUID = 1L;

    private final transient Condition.Accumulate condition;
    private final transient List<ResultReader> results;
    private final transient MatchedFacts source;
    private final transient Meter meter;
    private final String rule;

    /** @param source finds the facts of its patterns */
    Accumulator(Condition.Accumulate condition, MatchedFacts source, Counting counting) {
        this.condition = condition;
        this.results = condition.results().stream()
                .map(result -> ResultReader.of(result, condition.source()))
                .toList();
        this.source = source;
        this.meter = counting.meter();
        this.rule = counting.rule();
    }

    /** The matches of the source, as the facts of its patterns, for one match of what stands before. */
    static final class Seen implements Serializable {
        private static final long serialVersionUID = 1L;
        private final transient List<Object[]> matches = new ArrayList<>();
    }

    @Override
    public Seen createContext() {
        return new Seen();
    }

    @Override
    public void init(Seen seen) {
        seen.matches.clear();
    }

    /** @param value the fact of a single pattern; of joined ones what they matched, behind what stands before */
    @Override
    public void accumulate(Seen seen, Object value) {
        if (!meter.enters(rule)) {
            return;
        }
        Object[] facts = value instanceof BaseTuple tuple ? tuple.toObjects() : new Object[] {value};
        Object[] matched = Arrays.copyOfRange(facts, facts.length - source.patterns(), facts.length);
        seen.matches.add(source.asWritten(matched).toArray());
    }

    @Override
    public void reverse(Seen seen, Object value) {
        throw new IllegalStateException("facts never leave a session");
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    /** Drools takes {@code null} for: there is no result, so the condition does not hold. */
    @Override
    public @Nullable Object getResult(Seen seen) {
        List<Object> values = new ArrayList<>();
        for (ResultReader result : results) {
            Optional<Object> value = fold(result, seen);
            if (value.isEmpty()) {
                return null;
            }
            values.add(value.get());
        }
        return new Accumulated(condition, values);
    }

    private Optional<Object> fold(ResultReader result, Seen seen) {
        try {
            return result.of(seen.matches);
        } catch (RuntimeException overflow) {
            throw new RuleThrew(rule, overflow);
        }
    }

    @Override
    public Class<?> getResultType() {
        return Accumulated.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new IllegalStateException("knowledge bases are built, not stored");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new IllegalStateException("knowledge bases are built, not stored");
    }
}
