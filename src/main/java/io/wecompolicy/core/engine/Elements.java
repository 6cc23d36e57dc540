package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.Operand;
import java.util.List;
import org.drools.model.From;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;

/**
 * The texts of a collection that a variable leads to, in the one order that they have everywhere. They cost no step here:
 * whatever asks for them stands behind a fact, and each pair is counted.
 */
record Elements(Function1<Object, Object> collection, String hash)
        implements Function1<Object, Object>, HashedExpression {
    private static final long serialVersionUID = 1L;

    /** @param hash that no other place has, so that the steps are those of the rule that asks */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static From<?> of(Operand texts, Scope scope, String hash) {
        Place place = texts instanceof Operand.VariableComponent component
                ? scope.get(component.name()).at(component.field())
                : scope.get(((Operand.Variable) texts).name());
        return PatternDSL.from((Variable) place.fact(), new Elements(place.reading(), hash));
    }

    @Override
    public Object apply(Object fact) {
        Object texts = collection.apply(fact);
        return texts == null ? List.of() : Element.of(texts);
    }

    @Override
    public String getExpressionHash() {
        return hash;
    }
}
