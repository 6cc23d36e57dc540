package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Field;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/**
 * Where a value is found.
 *
 * @param fact that Drools has matched
 * @param order number of the fact in the rule: what comes later can ask what came before
 * @param reading finds the value in it
 */
record Place(Variable<?> fact, int order, Function1<Object, Object> reading) {
    /** A field of the fact that is found here. */
    Place at(Field field) {
        return new Place(fact, order, ((Reader) reading).at(field));
    }

    /** Says the same for equal places of different rules, as far as they are in one fact. */
    String text() {
        return ((HashedExpression) reading).getExpressionHash();
    }
}
