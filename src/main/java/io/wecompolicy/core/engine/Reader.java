package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.Field;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads something from a fact that Drools has matched: the fact itself or a field of it, where the fact may be one of a
 * {@link Situation}. What is absent reads as null.
 *
 * @param slot of the fact in the situation; {@link #SELF} when Drools has the fact itself, {@link #EVENT} for the name of the
 *     event's type
 * @param field absent for the fact as a whole
 */
record Reader(int slot, @Nullable Field field) implements Function1<Object, Object>, HashedExpression {
    static final int SELF = -1;
    static final int EVENT = -2;
    private static final int MOST_FIELDS = 64;

    static Reader of(FactType type) {
        return new Reader(type.isSingle() ? Situation.slot(type) : SELF, null);
    }

    Reader at(Field ofFact) {
        return new Reader(slot, ofFact);
    }

    @Override
    public @Nullable Object apply(Object matched) {
        if (slot == EVENT) {
            return ((Situation) matched).event();
        }
        Object fact = slot == SELF ? matched : ((Situation) matched).fact(slot);
        return fact == null || field == null ? fact : field.read(fact);
    }

    /** Equal for what Drools has to look up by the same value. */
    int index() {
        int ofField = field == null ? 0 : field.index();
        return (slot + 2) * MOST_FIELDS + ofField;
    }

    @Override
    public String getExpressionHash() {
        return slot + "." + (field == null ? "" : field);
    }
}
