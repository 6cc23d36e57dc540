package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Fired;
import java.util.ArrayList;
import java.util.List;

/** One way to fulfil a rule, which is a rule of its own to Drools. */
record RuleWay(RulePlan plan, Order order) {
    /**
     * @param matched facts and {@link io.wecompolicy.core.rule.Accumulated} in the order of the joins; what else there is,
     *     such as what Drools begins with, is left out
     * @param held what it said in vain
     */
    Fired fired(List<Object> matched, List<String> held) {
        List<Record> met = new ArrayList<>();
        for (Object one : matched) {
            if (one instanceof Record fact) {
                met.add(fact);
            }
        }
        return plan.fired(order.asWritten(met), held);
    }
}
