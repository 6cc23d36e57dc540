package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.Operand;
import java.util.ArrayList;
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
record Elements(Reading texts, String hash) implements Function1<Object, Object>, HashedExpression {
    private static final long serialVersionUID = 1L;

    /**
     * @param variables bound so far
     * @param hash that no other place has, so that the steps are those of the rule that asks
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static From<?> of(Operand texts, Variables variables, String hash) {
        List<String> names = new ArrayList<>();
        Reading reading = Reading.of(texts, names);
        return PatternDSL.from((Variable) variables.get(names.get(0)), new Elements(reading, hash));
    }

    @Override
    public Object apply(Object bound) {
        return Element.of(texts.read(bound, new Object[] {bound}));
    }

    @Override
    public String getExpressionHash() {
        return hash;
    }
}
