package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.FactText;
import io.wecompolicy.core.rule.Mode;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;

/** What is to be done when a rule matches: whether it counts now, what it concludes, how the match is told. */
final class RulePlan {
    private final RuleDefinition rule;
    private final Origin origin;
    private final FactText facts;
    private final List<String> variables = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    private record Call(DecideCall call, List<Reading> arguments) {}

    RulePlan(RuleDefinition rule) {
        this.rule = rule;
        this.origin = rule.origin();
        this.facts = new FactText(rule);
        for (Consequence consequence : rule.consequences()) {
            List<Reading> arguments = new ArrayList<>();
            for (Operand argument : consequence.arguments()) {
                arguments.add(Reading.of(argument, variables));
            }
            calls.add(new Call(consequence.call(), arguments));
        }
    }

    String name() {
        return rule.name();
    }

    /** The variables that {@link #conclude} wants, in this order. */
    List<String> variables() {
        return variables;
    }

    boolean isEffective(Facts now) {
        return rule.metadata().isEffectiveAt(now.moment().instant());
    }

    /** Nothing for a rule that only watches. */
    List<Conclusion> conclude(Object[] bound) {
        List<Conclusion> conclusions = new ArrayList<>();
        if (rule.metadata().mode() != Mode.ENFORCE) {
            return conclusions;
        }
        for (Call call : calls) {
            List<Object> values = new ArrayList<>();
            call.arguments.forEach(argument -> values.add(argument.read(bound, bound)));
            conclusions.add(call.call.conclude(origin, values));
        }
        return conclusions;
    }

    Fired fired(List<Object> matched) {
        return new Fired(rule.family(), rule.name(), origin.file(), origin.line(), facts.of(matched));
    }
}
