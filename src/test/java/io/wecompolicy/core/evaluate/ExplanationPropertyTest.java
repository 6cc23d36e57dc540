package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Member;
import io.wecompolicy.core.rule.Aggregate;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Explanations of random rules on random facts, held against what the engine did with them. */
class ExplanationPropertyTest {
    private static final int RULEBOOKS = 40;
    private static final int EVENTS = 12;

    @Test
    void explanation_saysFires_forEveryRuleThatFired_andNoOther() {
        Set<Class<?>> reasons = new HashSet<>();
        int pairs = 0;
        for (int seed = 0; seed < RULEBOOKS; seed++) {
            Rulebook rulebook = Rulebook.ofSeed(seed);
            Evaluator evaluator = new Evaluator(rulebook.rules(), Bounds.DEFAULT);
            try (Comparison comparison = new Comparison(rulebook)) {
                for (int event = 0; event < EVENTS; event++) {
                    Facts facts = rulebook.next();
                    for (Comparison.Asked asked : comparison.agree(facts).asked()) {
                        Set<String> fired = asked.answer().stream()
                                .filter(Fired.class::isInstance)
                                .map(one -> ((Fired) one).rule())
                                .collect(Collectors.toSet());
                        for (RuleDefinition rule : rulebook.rules().rules(asked.family())) {
                            List<Proposal> proposals = List.copyOf(asked.proposals());
                            Explanation explanation = evaluator.explain(rule, facts, proposals);
                            Explanation.Answer expected =
                                    fired.contains(rule.name()) ? Explanation.Answer.FIRES : Explanation.Answer.SILENT;

                            assertThat(explanation.answer())
                                    .as("%s", explanation)
                                    .isEqualTo(expected);
                            checkTree(explanation);
                            explanation.whyNot().ifPresent(whyNot -> {
                                reasons.add(whyNot.getClass());
                                checkReason(whyNot, facts, proposals);
                            });
                            pairs++;
                        }
                    }
                }
            }
        }

        assertThat(pairs).isGreaterThan(4_000);
        assertThat(reasons).containsExactlyInAnyOrder(WhyNot.class.getPermittedSubclasses());
    }

    /** In every list what stands before the first false condition is true, and what comes after it is not evaluated. */
    private static void checkTree(Explanation explanation) {
        boolean asleep = explanation
                .whyNot()
                .filter(why -> why instanceof WhyNot.OutOfPeriod || why instanceof WhyNot.OutOfScope)
                .isPresent();
        List<Truth> truths =
                explanation.conditions().stream().map(ConditionSeen::truth).toList();
        assertThat(explanation.conditions())
                .extracting(ConditionSeen::condition)
                .isEqualTo(explanation.rule().conditions());
        if (explanation.answer() == Explanation.Answer.FIRES) {
            assertThat(truths).containsOnly(Truth.TRUE);
        } else if (!asleep) {
            int first = truths.indexOf(Truth.FALSE);
            assertThat(first).isNotNegative();
            assertThat(truths.subList(0, first)).allMatch(Truth.TRUE::equals);
            assertThat(truths.subList(first + 1, truths.size())).allMatch(Truth.NOT_EVALUATED::equals);
        }
    }

    private static void checkReason(WhyNot whyNot, Facts facts, List<Proposal> proposals) {
        List<Object> all = new ArrayList<>(facts.all());
        all.addAll(proposals);
        List<Collection<?>> collections = collections(facts);
        collections.forEach(texts -> all.addAll(Element.of(texts)));
        assertThat(whyNot.span().line()).isPositive();
        boolean sound = whyNot.match(new WhyNot.Cases<Boolean>() {
            @Override
            public Boolean outOfPeriod(WhyNot.OutOfPeriod period) {
                return !period.rule().metadata().isEffectiveAt(period.now());
            }

            @Override
            public Boolean outOfScope(WhyNot.OutOfScope scope) {
                String wanted = scope.rule().metadata().scope();
                return scope.departments()
                                .equals(facts.member().map(Member::departments).orElse(List.of()))
                        && scope.departments().stream().noneMatch(path -> path.equals(wanted));
            }

            @Override
            public Boolean noResult(WhyNot.NoResult noResult) {
                return EnumSet.of(Aggregate.AVERAGE, Aggregate.MIN, Aggregate.MAX)
                        .contains(noResult.result().aggregate());
            }

            @Override
            public Boolean refusedResult(WhyNot.RefusedResult refused) {
                return !asked(refused.constraint());
            }

            @Override
            public Boolean noFact(WhyNot.NoFact noFact) {
                return noFact.pattern().elementsOf().isPresent()
                        ? collections.stream().anyMatch(Collection::isEmpty)
                        : all.stream().noneMatch(noFact.pattern().type().record()::isInstance);
            }

            @Override
            public Boolean refused(WhyNot.Refused refused) {
                return all.contains(refused.fact()) && !asked(refused.constraint());
            }

            @Override
            public Boolean inTheWay(WhyNot.InTheWay inTheWay) {
                return all.containsAll(inTheWay.facts());
            }

            @Override
            public Boolean nowhere(WhyNot.Nowhere nowhere) {
                return nowhere.inner().match(this);
            }
        });
        assertThat(sound).as("%s", whyNot).isTrue();
    }

    private static List<Collection<?>> collections(Facts facts) {
        List<Collection<?>> collections = new ArrayList<>();
        for (Record fact : facts.all()) {
            FactTypes.ALL.of(fact).fields().values().stream()
                    .filter(field -> field.kind() == ValueKind.TEXTS)
                    .forEach(field -> collections.add((Collection<?>) field.read(fact)));
        }
        return collections;
    }

    /** The constraint asked once more, of nothing but the values that are named. */
    private static boolean asked(ConstraintSeen seen) {
        Stream<ConstraintSeen> parts = seen.parts().stream().filter(part -> part.truth() != Truth.NOT_EVALUATED);
        return seen.constraint().match(new Constraint.Cases<Boolean>() {
            @Override
            public Boolean comparison(Constraint.Comparison comparison) {
                return ByHand.holds(comparison.operator(), seen.left().orElseThrow(), seen.right());
            }

            @Override
            public Boolean all(Constraint.All all) {
                return parts.allMatch(ExplanationPropertyTest::asked);
            }

            @Override
            public Boolean any(Constraint.Any any) {
                return parts.anyMatch(ExplanationPropertyTest::asked);
            }

            @Override
            public Boolean negation(Constraint.Negation negation) {
                return parts.noneMatch(ExplanationPropertyTest::asked);
            }

            @Override
            public Boolean binding(Constraint.Binding binding) {
                return true;
            }
        });
    }
}
