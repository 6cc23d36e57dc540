package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Accumulated;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** One of the results of an {@code accumulate}. */
record AccumulatedValue(int index) implements Function1<Object, Object>, HashedExpression {
    private static final long serialVersionUID = 1L;

    @Override
    public Object apply(Object made) {
        return ((Accumulated) made).values().get(index);
    }

    @Override
    public String getExpressionHash() {
        return "result " + index;
    }
}
