package io.wecompolicy.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;

/** The consequence of a rule for Drools. Its own builder stops short of blocks with any number of variables. */
final class DecideBlock extends ConsequenceBuilder.AbstractValidBuilder<DecideBlock> {
    private DecideBlock(Conclude block, List<Variable<?>> facts) {
        super(facts.toArray(Variable[]::new));
        this.block = block;
    }

    static DecideBlock of(RulePlan plan, Global<Collector> decide, Scope scope) {
        List<Variable<?>> facts = new ArrayList<>();
        facts.add(decide);
        List<Layout.Found> values = new ArrayList<>();
        for (String name : plan.variables()) {
            Place place = scope.get(name);
            if (!facts.contains(place.fact())) {
                facts.add(place.fact());
            }
            values.add(new Layout.Found(facts.indexOf(place.fact()), place.reading()));
        }
        return new DecideBlock(new Conclude(plan, values.toArray(Layout.Found[]::new)), facts);
    }

    /** @param values where those of the plan's variables are */
    private record Conclude(RulePlan plan, Layout.Found[] values) implements BlockN {
        private static final long serialVersionUID = 1L;

        @Override
        public void execute(Object... facts) {
            Object[] bound = new Object[values.length];
            for (int i = 0; i < bound.length; i++) {
                bound[i] = values[i].in(facts, facts);
            }
            ((Collector) facts[0]).conclude(plan, bound);
        }
    }
}
