package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Facts FACTS = Scanned.withSeats(0);

    private static Explanation explain(RuleDefinition rule, Facts facts, Bounds bounds) {
        return new Evaluator(Scanned.rules(""), bounds).explain(rule, facts, List.of());
    }

    private static Explanation explain(String when) {
        return explain(Scanned.rule("", when), FACTS, Bounds.DEFAULT);
    }

    private static Condition.Pattern pattern(Condition condition) {
        return (Condition.Pattern) condition;
    }

    @Test
    void firingRule_isToldWithItsWitnesses_andTheValuesTheySaw() {
        Explanation told = explain("Member( grade >= 3 )\nSeat( $u : userId, available )");

        Condition.Pattern member = pattern(told.rule().conditions().get(0));
        Condition.Pattern seat = pattern(told.rule().conditions().get(1));
        ConstraintSeen grade = ConstraintSeen.compared(
                (Constraint.Comparison) member.constraints().get(0), Truth.TRUE, 3, List.of(3));
        ConstraintSeen user = ConstraintSeen.remembered(
                (Constraint.Binding) seat.constraints().get(0), "u2");
        ConstraintSeen available = ConstraintSeen.compared(
                (Constraint.Comparison) seat.constraints().get(1), Truth.TRUE, true, List.of(true));
        assertThat(told)
                .isEqualTo(new Explanation(
                        told.rule(),
                        Explanation.Answer.FIRES,
                        List.of(
                                new ConditionSeen.OfPattern(
                                        member,
                                        Truth.TRUE,
                                        List.of(new FactSeen(Scanned.MEMBER, Truth.TRUE, List.of(grade))),
                                        0),
                                new ConditionSeen.OfPattern(
                                        seat,
                                        Truth.TRUE,
                                        List.of(new FactSeen(Scanned.FREE, Truth.TRUE, List.of(user, available))),
                                        0)),
                        Optional.empty()));
    }

    @Test
    void silentRule_namesTheClosestFact_withBothValues_atTheirPlace() {
        Explanation told = explain("Seat( level == 2 &&\n addsToday >= dailyCap )\nCustomer()");

        WhyNot.Refused refused = (WhyNot.Refused) told.whyNot().orElseThrow();
        assertThat(refused.fact()).isEqualTo(Scanned.FULL);
        assertThat(refused.constraint().constraint().text()).isEqualTo("level == 2");

        Explanation apart = explain("Seat( level == 2,\n addsToday >= dailyCap )\nCustomer()");

        WhyNot.Refused closest = (WhyNot.Refused) apart.whyNot().orElseThrow();
        assertThat(closest.fact()).isEqualTo(Scanned.FREE);
        assertThat(closest.constraint().left()).contains(4);
        assertThat(closest.constraint().right()).isEqualTo(List.of(10));
        assertThat(closest.span()).isEqualTo(Span.of("routing/r.drl", 4, 2));
        assertThat(apart.conditions())
                .extracting(ConditionSeen::truth)
                .containsExactly(Truth.FALSE, Truth.NOT_EVALUATED);
    }

    @Test
    void constraintsAfterTheDecidingOne_areNotEvaluated() {
        Explanation told = explain("Member( grade > 2 || status == \"left\", grade > 5, onDuty )");

        ConditionSeen.OfPattern member =
                (ConditionSeen.OfPattern) told.conditions().get(0);
        List<ConstraintSeen> seen = member.facts().get(0).constraints();
        assertThat(seen)
                .extracting(ConstraintSeen::truth)
                .containsExactly(Truth.TRUE, Truth.FALSE, Truth.NOT_EVALUATED);
        assertThat(seen.get(0).parts())
                .extracting(ConstraintSeen::truth)
                .containsExactly(Truth.TRUE, Truth.NOT_EVALUATED);
    }

    @Test
    void missingFact_isNamedByItsPattern() {
        Explanation told = explain("Member()\nDuty( on == true )");

        Condition.Pattern duty = pattern(told.rule().conditions().get(1));
        assertThat(told.whyNot()).contains(new WhyNot.NoFact(duty));
        assertThat(told.whyNot().orElseThrow().span()).isEqualTo(Span.of("routing/r.drl", 4, 1));
    }

    @Test
    void falseNot_namesWhatStoodInTheWay() {
        Explanation told = explain("Member( $g : grade )\nnot( Seat( $l : level == 2 ) and Member( grade > $l ) )");

        Condition.Not not = (Condition.Not) told.rule().conditions().get(1);
        assertThat(told.whyNot()).contains(new WhyNot.InTheWay(not, List.of(Scanned.FREE, Scanned.MEMBER)));
    }

    @Test
    void trueNot_showsWhatCameClosest() {
        Explanation told = explain("not( Seat( level == 2, addsToday >= 10 ) )");

        assertThat(told.answer()).isEqualTo(Explanation.Answer.FIRES);
        ConditionSeen.OfNot not = (ConditionSeen.OfNot) told.conditions().get(0);
        ConditionSeen.OfPattern seat = (ConditionSeen.OfPattern) not.parts().get(0);
        assertThat(seat.truth()).isEqualTo(Truth.FALSE);
        assertThat(seat.facts()).extracting(FactSeen::fact).containsExactly(Scanned.FREE, Scanned.FULL);
    }

    @Test
    void falseExists_saysWhyInside() {
        Explanation told = explain("exists( Seat( $l : level ) and Member( grade == $l ) )");

        Condition.Exists exists = (Condition.Exists) told.rule().conditions().get(0);
        WhyNot.Nowhere nowhere = (WhyNot.Nowhere) told.whyNot().orElseThrow();
        WhyNot.Refused inner = (WhyNot.Refused) nowhere.inner();
        assertThat(nowhere.exists()).isEqualTo(exists);
        assertThat(inner.fact()).isEqualTo(Scanned.MEMBER);
        assertThat(inner.constraint().left()).contains(3);
        assertThat(inner.constraint().right()).isEqualTo(List.of(1));
    }

    @Test
    void either_tellsEveryBranch_andBlamesTheOneThatGotFurthest() {
        Explanation told = explain("( Duty() or ( Member() and Seat( level == 3 ) ) or Customer( city == \"北京\" ) )");

        ConditionSeen.OfEither either =
                (ConditionSeen.OfEither) told.conditions().get(0);
        assertThat(either.taken()).isEqualTo(1);
        assertThat(either.truth()).isEqualTo(Truth.FALSE);
        assertThat(either.branches())
                .extracting(branch -> branch.stream().map(ConditionSeen::truth).toList())
                .containsExactly(List.of(Truth.FALSE), List.of(Truth.TRUE, Truth.FALSE), List.of(Truth.FALSE));
        assertThat(told.whyNot().map(WhyNot::span)).contains(Span.of("routing/r.drl", 3, 34));
    }

    @Test
    void ruleOutsideItsPeriod_isSilent_thoughItsConditionsHold() {
        RuleDefinition rule = Scanned.rule("@expires(\"2026-11-11T09:00:00+08:00\")", "Member()");

        Explanation told = explain(rule, FACTS, Bounds.DEFAULT);

        assertThat(told.answer()).isEqualTo(Explanation.Answer.SILENT);
        assertThat(told.whyNot()).contains(new WhyNot.OutOfPeriod(rule, Pool.NOW));
        assertThat(told.conditions()).extracting(ConditionSeen::truth).containsExactly(Truth.TRUE);
    }

    @Test
    void manyFacts_areCutAndCounted_theClosestIsShown() {
        RuleDefinition rule = Scanned.rule("", "Seat( level == 2, addsToday > 4 )");

        Explanation told = explain(rule, Scanned.withSeats(50), new Bounds(10_000, 10, 3));

        ConditionSeen.OfPattern seat =
                (ConditionSeen.OfPattern) told.conditions().get(0);
        assertThat(seat.facts()).hasSize(4);
        assertThat(seat.facts().get(0).fact()).isEqualTo(Scanned.FREE);
        assertThat(seat.omitted()).isEqualTo(48);
    }

    @Test
    void tooManyCombinations_areUndecided() {
        RuleDefinition rule = Scanned.rule("", "Seat() Seat() Seat() Seat() Seat( level == 7 )");

        Explanation told = explain(rule, Scanned.withSeats(50), new Bounds(100_000, 10, 3));

        assertThat(told).isEqualTo(new Explanation(rule, Explanation.Answer.UNDECIDED, List.of(), Optional.empty()));
    }

    @Test
    void ruleOfAnotherRulebook_canBeExplained() {
        RuleSet other = Scanned.rules("rule \"乙\" when Member( grade == 3 ) then decide.openLevel(2); end");

        Explanation told = explain(other.rules().findFirst().orElseThrow(), FACTS, Bounds.DEFAULT);

        assertThat(told.answer()).isEqualTo(Explanation.Answer.FIRES);
    }
}
