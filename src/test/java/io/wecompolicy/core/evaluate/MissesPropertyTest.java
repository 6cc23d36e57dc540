package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** For every random rule on random facts, held against the evaluator's explanation of the rule and of the rule with less in it. */
class MissesPropertyTest {
    private static final int RULEBOOKS = 40;
    private static final int EVENTS = 12;

    @Test
    void rule_missesByNothing_exactlyWhenItFires_andByOneConstraint_exactlyWhenItWouldFireWithoutIt() {
        int fired = 0;
        int missedByOne = 0;
        for (int seed = 0; seed < RULEBOOKS; seed++) {
            Rulebook rulebook = Rulebook.ofSeed(seed);
            Evaluator evaluator = new Evaluator(rulebook.rules(), Bounds.DEFAULT);
            for (int event = 0; event < EVENTS; event++) {
                Facts facts = rulebook.next();
                Misses misses = evaluator.misses(facts, List.of());
                for (RuleDefinition rule : rulebook.rules().rules().toList()) {
                    Asks asks = new Asks(rule);
                    boolean fires = fires(evaluator, rule, facts);
                    Optional<List<Check>> fewest = misses.fewest(asks, Integer.MAX_VALUE);
                    Set<Check> single = misses.single(asks, check -> true);

                    assertThat(fewest.map(List::isEmpty)).contains(fires);
                    if (!fires) {
                        assertThat(single.isEmpty())
                                .isEqualTo(fewest.orElseThrow().size() > 1);
                        for (Check.Asked asked : removable(rule)) {
                            assertThat(single.contains(asked))
                                    .as("%s without %s", rule, asked)
                                    .isEqualTo(fires(evaluator, without(rule, asked), facts));
                            missedByOne += single.contains(asked) ? 1 : 0;
                        }
                    }
                    fired += fires ? 1 : 0;
                }
            }
        }

        assertThat(fired).isGreaterThan(200);
        assertThat(missedByOne).isGreaterThan(200);
    }

    private static boolean fires(Evaluator evaluator, RuleDefinition rule, Facts facts) {
        return evaluator.explain(rule, facts, List.of()).answer() == Explanation.Answer.FIRES;
    }

    /** Constraints that stand by themselves in a pattern and bind nothing. */
    private static List<Check.Asked> removable(RuleDefinition rule) {
        List<Check.Asked> removable = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern) {
                Check.Asked.of(pattern).stream()
                        .filter(asked -> pattern.constraints().contains(asked.constraint()))
                        .forEach(removable::add);
            }
        }
        return removable;
    }

    private static RuleDefinition without(RuleDefinition rule, Check.Asked asked) {
        List<Condition> conditions = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            conditions.add(condition.equals(asked.pattern()) ? without(asked) : condition);
        }
        return new RuleDefinition(
                rule.family(), rule.name(), rule.span(), rule.metadata(), conditions, rule.consequences());
    }

    private static Condition without(Check.Asked asked) {
        Condition.Pattern pattern = asked.pattern();
        List<Constraint> others = new ArrayList<>(pattern.constraints());
        others.remove(asked.constraint());
        return new Condition.Pattern(pattern.type(), pattern.elementsOf(), pattern.binding(), others, pattern.span());
    }
}
