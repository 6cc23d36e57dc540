package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Mode;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.decision.SetRoster;
import io.wecompolicy.core.decision.Specificity;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static Matches match(RuleSet rules, Bounds bounds, int moreSeats) {
        return new Evaluator(rules, bounds).match(Family.ROUTING, Scanned.withSeats(moreSeats), List.of());
    }

    @Test
    void joinedRule_matches_withItsFactsAndItsConclusion() {
        RuleSet rules = Scanned.rules("""
                rule "到上限" @priority(2)
                when
                    ContactAdded( $s : state )
                    Seat( state == $s, $u : userId, addsToday >= dailyCap )
                then
                    decide.seatOff($u);
                end
                """);

        Matches matches = match(rules, Bounds.DEFAULT, 0);

        Origin origin =
                new Origin(Family.ROUTING, "到上限", "routing/r.drl", 1, Optional.empty(), 2, Specificity.CORP, "到上限");
        assertThat(matches)
                .isEqualTo(new Matches(
                        List.of(new Fired(
                                Family.ROUTING,
                                "到上限",
                                "routing/r.drl",
                                1,
                                List.of(
                                        "ContactAdded(state=s1)",
                                        "Seat(state=s1, userId=u1, addsToday=10, dailyCap=10)"))),
                        List.of(new Conclusion.Proposes(new SetRoster(origin, "u1", SetRoster.Change.SEAT_OFF)))));
    }

    @Test
    void watchingRule_matches_concludesNothing_sleepingRuleDoesNotMatch() {
        RuleSet rules = Scanned.rules("""
                rule "试" @mode(dryrun) when Member() then decide.openLevel(1); end
                rule "睡" @effective("2026-11-11T09:00:01+08:00") when Member() then decide.openLevel(2); end
                """);

        Matches matches = match(rules, Bounds.DEFAULT, 0);

        assertThat(matches.fired())
                .containsExactly(new Fired(
                        Family.ROUTING,
                        "试",
                        "routing/r.drl",
                        1,
                        List.of("Member()"),
                        Mode.DRYRUN,
                        List.of("set-roster 1")));
        assertThat(matches.conclusions()).isEmpty();
    }

    @Test
    void familyWithoutRules_matchesNothing() {
        Evaluator evaluator = new Evaluator(Scanned.rules(""), Bounds.DEFAULT);

        assertThat(evaluator.match(Family.WELCOME, Scanned.withSeats(0), List.of()))
                .isEqualTo(Matches.NONE);
    }

    @Test
    void tooManyCombinations_failTheFamily_andNameTheRule() {
        RuleSet rules = Scanned.rules(
                "rule \"笛卡尔\" when Seat() Seat() Seat() Seat() Seat( level == 7 ) then decide.openLevel(2); end");

        assertThatThrownBy(() -> match(rules, new Bounds(100_000, 10, 10), 50))
                .isInstanceOf(FamilyFailed.class)
                .hasMessage("rule `笛卡尔` of routing needs too many steps");
    }

    @Test
    void tooManyMatches_failTheFamily_asManyAsAllowedDoNot() {
        RuleSet rules = Scanned.rules("rule \"每席\" when Seat( $u : userId ) then decide.seatOff($u); end");

        assertThat(match(rules, new Bounds(1_000, 12, 10), 10).fired()).hasSize(12);
        assertThatThrownBy(() -> match(rules, new Bounds(1_000, 12, 10), 11))
                .isInstanceOf(FamilyFailed.class)
                .hasMessage("rule `每席` of routing matches too many combinations of facts");
    }

    @Test
    void slowRegex_isStoppedByTheBudget() {
        RuleSet rules = Rulebook.compile(Map.of(
                "tagging/r.drl",
                "rule \"慢\" when AddTag( target matches \".*a.*b.*\" ) then decide.addTag(\"a/b\"); end"));
        Origin origin = rules.rules().findFirst().orElseThrow().origin();
        AddTag longOne = new AddTag(origin, "a".repeat(5_000));
        Evaluator evaluator = new Evaluator(rules, new Bounds(500_000, 10, 10));

        assertThatThrownBy(() -> evaluator.match(Family.TAGGING, Scanned.withSeats(0), List.of(longOne)))
                .isInstanceOf(FamilyFailed.class)
                .hasMessage("rule `慢` of tagging needs too many steps");
    }
}
