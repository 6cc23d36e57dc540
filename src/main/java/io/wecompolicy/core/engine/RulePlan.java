package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Mode;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.FactText;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleMetadata;
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

    Origin origin() {
        return origin;
    }

    boolean appliesAlways() {
        return rule.metadata().appliesAlways();
    }

    /** Whether it counts at this time and for this member. */
    boolean applies(Facts facts) {
        RuleMetadata metadata = rule.metadata();
        return metadata.isEffectiveAt(facts.moment().instant())
                && metadata.concerns(facts.member().map(Member::departments).orElse(List.of()));
    }

    boolean isEnforced() {
        return rule.metadata().mode() == Mode.ENFORCE;
    }

    /** What it says, whether or not it is meant. */
    List<Conclusion> conclude(Object[] bound) {
        List<Conclusion> conclusions = new ArrayList<>();
        for (Call call : calls) {
            List<Object> values = new ArrayList<>();
            call.arguments.forEach(argument -> values.add(argument.read(bound, bound)));
            conclusions.add(call.call.conclude(origin, values));
        }
        return conclusions;
    }

    /**
     * @param met facts and {@link io.wecompolicy.core.rule.Accumulated} in the order of the conditions
     * @param held what it said in vain
     */
    Fired fired(List<Record> met, List<String> held) {
        return new Fired(
                rule.family(),
                rule.name(),
                origin.file(),
                origin.line(),
                facts.of(met),
                rule.metadata().mode(),
                held);
    }
}
