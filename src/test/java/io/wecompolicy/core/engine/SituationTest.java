package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rules about an event cost, counted in steps, and that nothing of one event is left for the next. */
class SituationTest {
    @Test
    void thousandRulesThatJoinTwoFacts_costAsMuchAsTheOneThatFires() {
        String rules = IntStream.range(0, 1_000)
                .mapToObj(n -> "rule \"R" + n
                        + "\" when ContactAdded( $s : state ) LiveCode( state == $s, channel == \""
                        + (n == 777 ? "地铁广告" : "渠道" + n) + "\", purpose == \"campaign\" ) then decide.addTag(\"a/" + n
                        + "\"); end\n")
                .collect(Collectors.joining());

        try (DroolsMatcher matcher = new Engine(new Limits(1, 10)).build(Samples.rules("tagging/a.drl", rules))) {
            assertThat(fired(matcher, Samples.scanned()))
                    .containsExactly(new Fired(
                            Family.TAGGING,
                            "R777",
                            "tagging/a.drl",
                            778,
                            List.of(
                                    "ContactAdded(state=metro-line2)",
                                    "LiveCode(state=metro-line2, channel=地铁广告, purpose=campaign)")));
        }
    }

    @Test
    void ruleThatAsksNothingOfTheEvent_firesForEachEventAnew() {
        RuleSet rules = Samples.rules(
                "tagging/a.drl",
                "rule \"有\" when exists( Seat( level == 1 ) ) then decide.addTag(\"a/1\"); end\n"
                        + "rule \"无\" when not( Seat( level == 2 ) ) then decide.addTag(\"a/2\"); end\n");

        try (DroolsMatcher matcher = new Engine().build(rules)) {
            for (int event = 0; event < 3; event++) {
                assertThat(names(matcher, seats(1))).containsExactly("有", "无");
                assertThat(names(matcher, seats(1, 2))).containsExactly("有");
                assertThat(names(matcher, seats())).containsExactly("无");
            }
        }
    }

    @Test
    void notOfTheSituation_thatSpeaksOfFiveFacts_isAskedWhole() {
        String seats =
                "Seat( $a : userId, level == 1 ) Seat( $b : userId, level == 2 ) Seat( $c : userId, level == 3 ) "
                        + "Seat( $d : userId, level == 4 ) Seat( $e : userId, level == 5 ) ";
        String parts =
                "Member( userId != $a, name != $b ) and Customer( name != $c, city != $d ) and Duty( userId != $e )";
        RuleSet rules = Samples.rules(
                "tagging/a.drl",
                "rule \"无\" when " + seats + "not( " + parts + " ) then decide.addTag(\"a/1\"); end\n"
                        + "rule \"有\" when " + seats + "exists( " + parts + " ) then decide.addTag(\"a/2\"); end\n");

        try (DroolsMatcher matcher = new Engine().build(rules)) {
            assertThat(names(matcher, seats(1, 2, 3, 4, 5))).containsExactly("有");
        }
    }

    @Test
    void eventThatFailed_leavesNothingForTheNext() {
        RuleSet rules = Samples.rules(
                "tagging/a.drl",
                "rule \"合计\" when accumulate( Seat( $c : dailyCap ); $s : sum($c) ) then decide.addTag(\"a/\" + $s); end\n");

        try (DroolsMatcher matcher = new Engine().build(rules)) {
            Facts tooMuch = Samples.withSeats(Samples.scanned(), List.of(seat("u1", 1), seat("u2", 2), seat("u3", 3)));
            assertThat(said(matcher, seats(1))).containsExactly("add-tag a/" + Integer.MAX_VALUE);
            assertThatThrownBy(() -> matcher.match(Family.TAGGING, tooMuch, List.of()))
                    .isInstanceOf(FamilyFailed.class);
            assertThat(said(matcher, seats(1))).containsExactly("add-tag a/" + Integer.MAX_VALUE);
        }
    }

    private static List<String> said(DroolsMatcher matcher, Facts facts) {
        return matcher.match(Family.TAGGING, facts, List.of()).conclusions().stream()
                .map(one -> one.text())
                .toList();
    }

    private static List<Fired> fired(DroolsMatcher matcher, Facts facts) {
        return matcher.match(Family.TAGGING, facts, List.of()).fired();
    }

    private static List<String> names(DroolsMatcher matcher, Facts facts) {
        return fired(matcher, facts).stream().map(Fired::rule).toList();
    }

    private static Facts seats(int... levels) {
        return Samples.withSeats(
                Samples.scanned(),
                IntStream.of(levels).mapToObj(level -> seat("u" + level, level)).toList());
    }

    private static Seat seat(String userId, int level) {
        return new Seat(userId, "metro-line2", level, 1, Integer.MAX_VALUE, 0, 0, true, 0, 0);
    }
}
