package io.wecompolicy.core.engine;

import java.util.Arrays;
import java.util.List;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;

/** The consequence of a rule for Drools. Its own builder stops short of blocks with any number of variables. */
final class DecideBlock extends ConsequenceBuilder.AbstractValidBuilder<DecideBlock> {
    /** @param variables the global first, then those that the plan wants */
    DecideBlock(RulePlan plan, List<Variable<?>> variables) {
        super(variables.toArray(Variable[]::new));
        this.block = new Conclude(plan);
    }

    private record Conclude(RulePlan plan) implements BlockN {
        private static final long serialVersionUID = 1L;

        @Override
        public void execute(Object... values) {
            ((Collector) values[0]).conclude(plan, Arrays.copyOfRange(values, 1, values.length));
        }
    }
}
