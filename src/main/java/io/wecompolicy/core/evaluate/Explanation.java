package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Why one rule fires or does not, on given facts and proposals.
 *
 * @param conditions the rule's, with what they saw: on its first match, else on the way that got furthest. Outside the
 *     rule's period and scope they are told all the same. None when it is {@link Answer#UNDECIDED}
 * @param whyNot empty when it fires or is undecided
 */
public record Explanation(RuleDefinition rule, Answer answer, List<ConditionSeen> conditions, Optional<WhyNot> whyNot) {
    public Explanation {
        conditions = List.copyOf(conditions);
    }

    /** Whether the rule fires. */
    public enum Answer {
        FIRES,
        SILENT,
        /** There were more combinations of facts to try than the budget of steps lets. */
        UNDECIDED
    }
}
