package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Mode;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.FactText;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;
import java.util.Optional;

/** A rule with what is the same for each of its matches. */
record Sentence(RuleDefinition rule, Origin origin, FactText facts) {
    Sentence(RuleDefinition rule) {
        this(rule, rule.origin(), new FactText(rule));
    }

    /** A rule that only watches concludes nothing; it is told what it would have said. */
    void tell(Trail trail, Findings findings) {
        List<Conclusion> said = said(trail);
        if (rule.metadata().mode() == Mode.ENFORCE) {
            findings.add(fired(trail, List.of()), said);
        } else {
            findings.add(fired(trail, said.stream().map(Conclusion::text).toList()), List.of());
        }
    }

    private Fired fired(Trail trail, List<String> held) {
        return new Fired(
                rule.family(),
                rule.name(),
                origin.file(),
                origin.line(),
                facts.of(trail.facts()),
                rule.metadata().mode(),
                held);
    }

    private List<Conclusion> said(Trail trail) {
        Values values = new Values(Optional.empty(), trail.bound());
        return rule.consequences().stream()
                .map(consequence -> conclude(consequence, values))
                .toList();
    }

    private Conclusion conclude(Consequence consequence, Values values) {
        return consequence.call().conclude(origin, values.of(consequence.arguments()));
    }
}
