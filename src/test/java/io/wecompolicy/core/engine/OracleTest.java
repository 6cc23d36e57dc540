package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drools' own executable-model compiler is the oracle: the same text must fire the same rules on the same facts. */
class OracleTest {
    private static final int EVENTS = 100;

    @Test
    void sameRules_compiledByUsAndByDrools_fireAlike() {
        RuleSet rules = Samples.rules(
                "permission/oracle.drl", OracleRules.guarding(), "tagging/oracle.drl", OracleRules.acting());
        DroolsCompiled oracle = DroolsCompiled.of(OracleRules.DRL, rules);
        Set<String> everFired = new HashSet<>();
        Set<String> everSilent = new HashSet<>();

        try (DroolsMatcher matcher = new Engine().build(rules)) {
            RandomFacts random = new RandomFacts(20261122);
            for (int event = 0; event < EVENTS; event++) {
                Facts facts = random.facts();
                List<Proposal> proposals = random.proposals();

                Matches guarded = matcher.match(Family.PERMISSION, facts, proposals);
                Matches acted = matcher.match(Family.TAGGING, facts, proposals);

                assertThat(DroolsCompiled.Answer.of(guarded, acted))
                        .as("event %s: %s %s", event, facts, proposals)
                        .isEqualTo(oracle.answer(facts, proposals));
                Set<String> now = Stream.of(guarded, acted)
                        .flatMap(matches -> matches.fired().stream())
                        .map(Fired::rule)
                        .collect(Collectors.toSet());
                everFired.addAll(now);
                rules.rules()
                        .map(RuleDefinition::name)
                        .filter(name -> !now.contains(name))
                        .forEach(everSilent::add);
            }
        }

        // A rule that always or never fires compares nothing.
        Set<String> all = rules.rules().map(RuleDefinition::name).collect(Collectors.toSet());
        assertThat(everFired).isEqualTo(all);
        assertThat(everSilent).isEqualTo(all);
    }
}
