package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.engine.DroolsCompiled;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;
import java.util.Map;

/** Random rules of one family, for Drools' own compiler and for the evaluator. */
final class DroolsSample {
    private final String text;
    private final Evaluator evaluator;
    private final DroolsCompiled drools;
    private final RandomFacts random;

    DroolsSample(long seed, int mostRules) {
        Dice dice = new Dice(seed);
        Pool pool = new Pool(dice);
        RandomRules written = new RandomRules(dice, pool, RandomRules.Subset.AS_DROOLS);
        this.text = written.file(Family.TAGGING, mostRules);
        RuleSet rules = Rulebook.compile(Map.of("tagging/a.drl", text));
        this.evaluator = new Evaluator(rules, Bounds.DEFAULT);
        this.drools = DroolsCompiled.of(text, rules);
        this.random = new RandomFacts(dice, pool, written.events());
    }

    void agree(int events) {
        for (int event = 0; event < events; event++) {
            Facts facts = random.next();
            List<Proposal> proposals = random.proposals();
            assertThat(DroolsCompiled.Answer.of(evaluator.match(Family.TAGGING, facts, proposals)))
                    .as("%s %s\n%s", facts, proposals, text)
                    .isEqualTo(drools.answer(facts, proposals));
        }
    }
}
