package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.ValueKind;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * One result of an {@code accumulate} for Drools. It keeps the values and makes its result at the end, by the one
 * definition that the language has. Drools' own functions take {@code long} and {@code double}, and lose cents.
 */
final class Accumulator implements AccumulateFunction<Accumulator.Seen> {
    private static final long serialVersionUID = 1L;

    private final transient Condition.Result result;
    private final transient Reading argument;
    private final ValueKind kind;
    private final transient Meter meter;
    private final String rule;

    Accumulator(Condition.Result result, Meter meter, String rule) {
        this.result = result;
        this.argument = result.argument()
                .map(operand -> Reading.of(operand, new ArrayList<>()))
                .orElse((fact, bound) -> fact);
        this.kind = result.argument().map(Operand::kind).orElse(ValueKind.INTEGER);
        this.meter = meter;
        this.rule = rule;
    }

    /** The values of one match of what stands before. */
    static final class Seen implements Serializable {
        private static final long serialVersionUID = 1L;
        private final transient List<Object> values = new ArrayList<>();
    }

    @Override
    public Seen createContext() {
        return new Seen();
    }

    @Override
    public void init(Seen seen) {
        seen.values.clear();
    }

    @Override
    public void accumulate(Seen seen, Object value) {
        meter.step(rule);
        seen.values.add(argument.read(value, new Object[] {value}));
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
        try {
            return result.aggregate().of(seen.values, kind).orElse(null);
        } catch (ArithmeticException overflow) {
            throw new RuleThrew(rule, overflow);
        }
    }

    @Override
    public Class<?> getResultType() {
        return result.kind().carrier();
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
