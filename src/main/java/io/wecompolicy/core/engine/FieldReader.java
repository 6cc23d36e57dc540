package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Field;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/** Reads a field for Drools: to bind it, or to index facts by it. */
record FieldReader(Field field) implements Function1<Object, Object>, HashedExpression {
    @Override
    public Object apply(Object fact) {
        return field.read(fact);
    }

    @Override
    public String getExpressionHash() {
        return field.toString();
    }
}
