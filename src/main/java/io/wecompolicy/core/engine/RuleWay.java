package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Fired;
import java.util.ArrayList;
import java.util.List;

/** One way to fulfil a rule, which is a rule of its own to Drools. */
record RuleWay(RulePlan plan, MatchedFacts facts) {
    /**
     * @param matched what Drools has matched; what it begins with is left out
     * @param held what it said in vain
     */
    Fired fired(List<Object> matched, List<String> held) {
        List<Object> ours = new ArrayList<>(matched.size());
        for (Object one : matched) {
            if (one instanceof Situation || one instanceof Record) {
                ours.add(one);
            }
        }
        return plan.fired(facts.asWritten(ours.toArray()), held);
    }
}
