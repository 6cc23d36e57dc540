package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Notify;
import io.wecompolicy.core.decision.Origin;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules count and add up. */
class AccumulateTest {
    private static Seat seat(String user, int level, int addsToday) {
        return new Seat(user, "s", level, 1, 0, addsToday, 0, true, 0, 0);
    }

    private static List<String> told(String when, List<Seat> seats) {
        RuleSet rules = Samples.rules("routing/t.drl", "rule \"数\" when " + when + " then decide.openLevel(2); end");
        Matches matches = Samples.match(rules, Family.ROUTING, Samples.withSeats(Samples.scanned(), seats), List.of());
        return matches.fired().stream().map(Fired::facts).map(Object::toString).toList();
    }

    /** Drools hands several functions over joined patterns the whole match instead of their values. */
    @Test
    void severalResultsOverJoinedPatterns_eachReadTheirOwnFact() {
        List<Seat> seats = List.of(seat("zhangsan", 1, 3), seat("u2", 2, 4));

        assertThat(told(
                        "ContactAdded( $s : userId ) accumulate( $m : Member( userId == $s, $g : grade ) and Seat( $a : addsToday );"
                                + " $sum : sum($a), $mean : average($a), $least : min($m.grade), $most : max($g) )",
                        seats))
                .containsExactly("[ContactAdded(userId=zhangsan), accumulate($sum=7, $mean=3.5, $least=3, $most=3)]");
    }

    @Test
    void accumulates_areToldWhereTheyStand() {
        List<Seat> seats = List.of(seat("u1", 1, 3), seat("u2", 2, 4));

        assertThat(told(
                        "accumulate( Seat( level == 1 ); $n : count() ) Member( grade > $n )"
                                + " accumulate( Seat( addsToday > $n ); $k : count(); $k != $n )",
                        seats))
                .containsExactly("[accumulate($n=1), Member(grade=3), accumulate($k=2)]");
    }

    @Test
    void resultOfNothing_keepsTheRuleSilent_besideResultsThatAreThere() {
        String rest = " accumulate( Seat( level == 9, $a : addsToday ); $n : count()";

        assertThat(told("Member()" + rest + " )", List.of())).containsExactly("[Member(), accumulate($n=0)]");
        assertThat(told("Member()" + rest + ", $m : max($a) )", List.of())).isEmpty();
    }

    /** Drools reads the patterns of the source at the places of the longest branch, where there is nothing. */
    @Test
    void joinedSourceAfterOr_readsItsOwnBranch_whateverTheirLengths() {
        String source = " accumulate( $m : Member() and Seat( userId == $m.userId, $a : addsToday ); $sum : sum($a) )";

        assertThat(told(
                        "( ( Customer() and ContactAdded() ) or Moment() )" + source,
                        List.of(seat("zhangsan", 1, 3), seat("u2", 2, 4))))
                .containsExactlyInAnyOrder(
                        "[Customer(), ContactAdded(), accumulate($sum=3)]", "[Moment(), accumulate($sum=3)]");
    }

    /** As records they are one; a replay reads them as two objects, which must make no difference. */
    @Test
    void equalFactsAndProposals_countOnce() {
        List<Seat> seats = List.of(seat("u1", 1, 3), seat("u1", 1, 3));
        RuleSet rules = Samples.rules(
                "permission/t.drl",
                "rule \"数\" when accumulate( AddTag(); $n : count() ) then decide.notify(\"x\", \"\" + $n); end");
        Origin origin = rules.rule(Family.PERMISSION, "数").orElseThrow().origin();

        assertThat(told("accumulate( Seat(); $n : count() )", seats)).containsExactly("[accumulate($n=1)]");
        assertThat(Samples.match(
                                rules,
                                Family.PERMISSION,
                                Samples.scanned(),
                                List.of(new AddTag(origin, "a/b"), new AddTag(origin, "a/b")))
                        .conclusions())
                .containsExactly(new Conclusion.Proposes(new Notify(origin, "x", "1")));
    }

    @Test
    void accumulate_countsAndSums_forLaterPatternsAndForWhatIsSaid() {
        RuleSet rules = Samples.rules("routing/a.drl", """
                rule "合计" when accumulate( Seat( $a : addsToday, level == 1 ); $sum : sum($a), $n : count(); $sum >= 3, $n == 2 )
                Member( grade < $sum ) then decide.notify("boss", "今天 " + $sum + " 次，" + $n + " 人"); end
                """);
        List<Seat> seats = List.of(
                new Seat("u1", "s", 1, 1, 0, 3, 0, true, 0, 0),
                new Seat("u2", "s", 1, 1, 0, 2, 0, true, 0, 0),
                new Seat("u3", "s", 2, 1, 0, 9, 0, true, 0, 0));

        Matches matches = Samples.match(rules, Family.ROUTING, Samples.withSeats(Samples.scanned(), seats), List.of());

        Origin origin = rules.rule(Family.ROUTING, "合计").orElseThrow().origin();
        assertThat(matches.conclusions())
                .containsExactly(new Conclusion.Proposes(new Notify(origin, "boss", "今天 5 次，2 人")));
        assertThat(Samples.match(rules, Family.ROUTING, Samples.scanned(), List.of()))
                .isEqualTo(Matches.NONE);
    }

    @Test
    void accumulatedPairs_areStoppedByTheBudget_andTheRuleIsNamed() {
        RuleSet rules = Samples.rules("routing/b.drl", """
                rule "太多" when accumulate( Seat( $a : userId ) and Seat( userId != $a ) and Seat( level != 7 ); $n : count() )
                then decide.notify("x", "" + $n); end
                """);
        List<Seat> seats = new ArrayList<>();
        for (int seat = 0; seat < 60; seat++) {
            seats.add(new Seat("u" + seat, "s", 1, 1, 0, 0, 0, true, 0, 0));
        }
        Facts facts = Samples.withSeats(Samples.scanned(), seats);

        try (DroolsMatcher matcher = new Engine(new Limits(1_000, 100_000)).build(rules)) {
            assertThatThrownBy(() -> matcher.match(Family.ROUTING, facts, List.of()))
                    .isInstanceOf(FamilyFailed.class)
                    .hasMessageContaining("太多");
        }
    }

    @Test
    void sumBeyondAllWholeNumbers_failsTheFamily_withTheRulesName() {
        RuleSet rules = Samples.rules("routing/c.drl", """
                rule "溢出" when accumulate( Seat( $a : addsToday ); $n : sum($a) ) then decide.notify("x", "" + $n); end
                """);
        Facts facts = Samples.withSeats(
                Samples.scanned(),
                List.of(
                        new Seat("u1", "s", 1, 1, 0, Integer.MAX_VALUE, 0, true, 0, 0),
                        new Seat("u2", "s", 1, 1, 0, 1, 0, true, 0, 0)));

        try (DroolsMatcher matcher = new Engine().build(rules)) {
            assertThatThrownBy(() -> matcher.match(Family.ROUTING, facts, List.of()))
                    .isInstanceOf(FamilyFailed.class)
                    .hasMessageContaining("溢出");
        }
    }
}
