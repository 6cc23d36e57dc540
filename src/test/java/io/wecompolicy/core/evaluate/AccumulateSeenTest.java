package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Accumulated;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of an {@code accumulate}, and of a rule that is another department's matter. */
class AccumulateSeenTest {
    private static Explanation explain(String header, String when, Bounds bounds) {
        RuleDefinition rule = Scanned.rule(header, when);
        return new Evaluator(Scanned.rules(""), bounds).explain(rule, Scanned.withSeats(0), List.of());
    }

    private static Condition.Accumulate accumulate(Explanation told) {
        return (Condition.Accumulate) told.rule().conditions().get(0);
    }

    @Test
    void firingRule_tellsItsResults_andWhatTheyAreMadeOf() {
        Explanation told = explain(
                "", "accumulate( Seat( $a : addsToday ); $sum : sum($a), $n : count(); $n >= 2 )", Bounds.DEFAULT);

        Condition.Accumulate accumulate = accumulate(told);
        ConstraintSeen two = ConstraintSeen.compared(
                (Constraint.Comparison) accumulate.constraints().get(0), Truth.TRUE, 2, List.of(2));
        assertThat(told)
                .isEqualTo(new Explanation(
                        told.rule(),
                        Explanation.Answer.FIRES,
                        List.of(new ConditionSeen.OfAccumulate(
                                accumulate,
                                Truth.TRUE,
                                List.of(List.of(Scanned.FULL), List.of(Scanned.FREE)),
                                0,
                                List.of(Optional.of(14), Optional.of(2)),
                                List.of(two))),
                        Optional.empty()));
    }

    @Test
    void silentRule_namesTheResult_withBothValues_atItsPlace() {
        Explanation told = explain(
                "",
                "accumulate( Seat( $a : addsToday );\n $sum : sum($a), $n : count();\n $n >= 2, $sum > 20 )\nMember()",
                Bounds.DEFAULT);

        WhyNot.RefusedResult refused = (WhyNot.RefusedResult) told.whyNot().orElseThrow();
        assertThat(refused.accumulated()).isEqualTo(new Accumulated(accumulate(told), List.of(14, 2)));
        assertThat(refused.constraint().left()).contains(14);
        assertThat(refused.constraint().right()).isEqualTo(List.of(20));
        assertThat(refused.span()).isEqualTo(Span.of("routing/r.drl", 5, 11));
        assertThat(told.conditions())
                .extracting(ConditionSeen::truth)
                .containsExactly(Truth.FALSE, Truth.NOT_EVALUATED);
    }

    @Test
    void averageOfNothing_isNamed() {
        Explanation told = explain(
                "", "accumulate( Seat( level == 7, $a : addsToday ); $n : count(), $m : average($a) )", Bounds.DEFAULT);

        Condition.Accumulate accumulate = accumulate(told);
        assertThat(told.whyNot())
                .contains(new WhyNot.NoResult(accumulate, accumulate.results().get(1)));
    }

    @Test
    void manyMatches_areCutAndCounted() {
        Explanation told =
                explain("", "accumulate( Seat() and Seat(); $n : count(); $n == 4 )", new Bounds(10_000, 10, 3));

        ConditionSeen.OfAccumulate seen =
                (ConditionSeen.OfAccumulate) told.conditions().get(0);
        assertThat(told.answer()).isEqualTo(Explanation.Answer.FIRES);
        assertThat(seen.counted()).hasSize(3);
        assertThat(seen.omitted()).isEqualTo(1);
    }

    @Test
    void ruleOfAnotherDepartment_isSilent_thoughItsConditionsHold() {
        Explanation told = explain("@scope(\"华东/上海\")", "Member()", Bounds.DEFAULT);

        assertThat(told.answer()).isEqualTo(Explanation.Answer.SILENT);
        assertThat(told.whyNot()).contains(new WhyNot.OutOfScope(told.rule(), List.of("总部")));
        assertThat(told.conditions()).extracting(ConditionSeen::truth).containsExactly(Truth.TRUE);
        assertThat(explain("@scope(\"总部\")", "Member()", Bounds.DEFAULT).answer())
                .isEqualTo(Explanation.Answer.FIRES);
    }
}
