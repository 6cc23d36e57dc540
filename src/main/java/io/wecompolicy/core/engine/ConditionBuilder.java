package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.view.ViewItem;
import org.drools.model.view.ViewItemBuilder;

/** Says the conditions of one rule, free of {@code or}, in the words of Drools' canonical model. */
final class ConditionBuilder {
    private final PatternBuilder patterns;
    private final AccumulateBuilder accumulates;

    /** @param name of the way through its {@code or} that is built */
    ConditionBuilder(RuleDefinition rule, String name, Meter meter) {
        this.patterns = new PatternBuilder(rule, name, meter);
        this.accumulates = new AccumulateBuilder(rule, name, meter);
    }

    /** @param variables what can be used so far; added to */
    List<ViewItem<?>> build(List<Condition> conditions, Variables variables) {
        List<ViewItem<?>> items = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Accumulate accumulate) {
                ViewItem<?> source = together(build(accumulate.source(), variables.inner()));
                items.addAll(accumulates.build(accumulate, source, variables));
            } else {
                items.add(build(condition, variables));
            }
        }
        return items;
    }

    private ViewItem<?> build(Condition condition, Variables variables) {
        if (condition instanceof Condition.Pattern pattern) {
            return patterns.build(pattern, variables);
        }
        if (condition instanceof Condition.Not notHere) {
            List<ViewItem<?>> parts = build(notHere.parts(), variables.inner());
            return PatternDSL.not(parts.get(0), rest(parts));
        }
        if (condition instanceof Condition.Exists existsHere) {
            List<ViewItem<?>> parts = build(existsHere.parts(), variables.inner());
            return PatternDSL.exists(parts.get(0), rest(parts));
        }
        throw new IllegalStateException("a choice that was not taken apart");
    }

    private static ViewItem<?> together(List<ViewItem<?>> parts) {
        return parts.size() == 1 ? parts.get(0) : PatternDSL.and(parts.get(0), rest(parts));
    }

    private static ViewItemBuilder<?>[] rest(List<ViewItem<?>> items) {
        return items.subList(1, items.size()).toArray(ViewItemBuilder<?>[]::new);
    }
}
