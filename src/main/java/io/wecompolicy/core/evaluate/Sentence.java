package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.FactText;
import io.wecompolicy.core.rule.Mode;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;
import java.util.Optional;

/** A rule with what is the same for each of its matches. */
record Sentence(RuleDefinition rule, Origin origin, FactText facts) {
    Sentence(RuleDefinition rule) {
        this(rule, rule.origin(), new FactText(rule));
    }

    Fired fired(Trail trail) {
        return new Fired(rule.family(), rule.name(), origin.file(), origin.line(), facts.of(trail.facts()));
    }

    /** Nothing for a rule that only watches. */
    List<Conclusion> conclude(Trail trail) {
        if (rule.metadata().mode() != Mode.ENFORCE) {
            return List.of();
        }
        Values values = new Values(Optional.empty(), trail.bound());
        return rule.consequences().stream()
                .map(consequence -> conclude(consequence, values))
                .toList();
    }

    private Conclusion conclude(Consequence consequence, Values values) {
        return consequence.call().conclude(origin, values.of(consequence.arguments()));
    }
}
