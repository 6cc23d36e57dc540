package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleMetadata;
import java.util.ArrayList;
import java.util.List;

/** A rule taken apart into what it asks: done once, for many looks at it. */
public final class Asks {
    private final RuleDefinition rule;
    /** Of each pattern what it asks of its fact; nothing for other conditions. */
    private final List<List<Check.Asked>> ofFacts;

    private final List<Check> checks;

    public Asks(RuleDefinition rule) {
        this.rule = rule;
        this.ofFacts = rule.conditions().stream().map(Asks::ofFact).toList();
        this.checks = checks(rule, ofFacts);
    }

    public RuleDefinition rule() {
        return rule;
    }

    /**
     * What it asks, in its order. That there is a fact counts by itself only where nothing else is asked of the fact, and not
     * of facts that are always there.
     */
    public List<Check> checks() {
        return checks;
    }

    /** @param condition index of a pattern among the rule's conditions */
    List<Check.Asked> ofFact(int condition) {
        return ofFacts.get(condition);
    }

    private static List<Check.Asked> ofFact(Condition condition) {
        return condition instanceof Condition.Pattern pattern ? Check.Asked.of(pattern) : List.of();
    }

    private static List<Check> checks(RuleDefinition rule, List<List<Check.Asked>> ofFacts) {
        List<Check> checks = new ArrayList<>();
        RuleMetadata said = rule.metadata();
        if (said.effective().isPresent() || said.expires().isPresent()) {
            checks.add(new Check.Period(rule));
        }
        if (!said.scope().isEmpty()) {
            checks.add(new Check.Scope(rule));
        }
        for (int index = 0; index < ofFacts.size(); index++) {
            Condition condition = rule.conditions().get(index);
            checks.addAll(ofFacts.get(index));
            if (!(condition instanceof Condition.Pattern pattern)) {
                checks.add(new Check.Whole(condition));
            } else if (ofFacts.get(index).isEmpty() && new Check.Present(pattern).canBeWrong()) {
                checks.add(new Check.Present(pattern));
            }
        }
        return checks.stream().distinct().toList();
    }
}
