package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.core.decision.Deadline;
import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.DecisionAborted;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.rule.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not apply to a decision costs it nothing; what takes too long ends it. */
class LimitedRuleTest {
    private static final String PAIRS =
            "Seat( $s : state ) Seat( state == $s ) Seat( state == $s ) Seat( state == $s )";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@scope(\"华南/深圳\")",
                "@effective(\"2026-11-12T00:00:00+08:00\")",
                "@expires(\"2026-11-10T00:00:00+08:00\")"
            })
    void ruleThatDoesNotApply_costsNothing_howeverDearItIs(String header) {
        RuleSet rules = Samples.rules("routing/c.drl", """
                rule "正常" when Seat( userId matches "u1|x" ) not( Seat( level > 3 ) ) then decide.openLevel(3); end
                rule "笛卡尔" %1$s when %2$s then decide.openLevel(2); end
                rule "累计" %1$s when accumulate( Seat( $a : share ) and Seat( share != $a ); $n : sum($a) ) then decide.notify("x", "" + $n); end
                rule "溢出" %1$s when accumulate( Seat( $cap : dailyCap ); $n : sum($cap) ) then decide.notify("x", "" + $n); end
                rule "太多" %1$s when Seat( userId matches "u.*|x", $u : userId ) then decide.seatOff($u); end
                """.formatted(header, PAIRS));
        try (DroolsMatcher matcher = new Engine(new Limits(30, 200)).build(rules)) {
            assertThat(matcher.match(Family.ROUTING, crowded(), List.of()).fired())
                    .extracting(Fired::rule)
                    .containsExactly("正常");
        }
    }

    @Test
    void ruleThatApplies_sharesNothingWithOneThatDoesNot() {
        RuleSet rules = Samples.rules("routing/c.drl", """
                rule "别处" @scope("华南") when Seat( userId matches "u1|x" ) then decide.openLevel(3); end
                rule "这里" @scope("华东") when Seat( userId matches "u1|x" ) then decide.openLevel(3); end
                rule "都行" when Seat( userId matches "u1|x" ) then decide.openLevel(3); end
                rule "别处等" @scope("华南") when Seat( userId == "u1" ) then decide.openLevel(3); end
                rule "都行等" when Seat( userId == "u1" ) then decide.openLevel(3); end
                rule "这里等" @scope("华东") when Seat( userId == "u1" ) then decide.openLevel(3); end
                """);

        assertThat(Samples.match(rules, Family.ROUTING, crowded(), List.of()).fired())
                .extracting(Fired::rule)
                .containsExactlyInAnyOrder("这里", "都行", "都行等", "这里等");
    }

    @Test
    void decisionThatTakesTooLong_isAborted_andBlamesNoRule_andTheNextOneIsSound() {
        RuleSet rules = Samples.rules("routing/c.drl", "rule \"笛卡尔\" when " + PAIRS + " then decide.openLevel(2); end");
        AtomicLong looks = new AtomicLong();
        // Each look at the clock finds it a millisecond later.
        Deadline deadline = Deadline.in(Duration.ofMillis(20), () -> looks.incrementAndGet() * 1_000_000);
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            Decider decider = new Decider(matcher);

            assertThatThrownBy(() -> decider.decide(crowded(), deadline)).isInstanceOf(DecisionAborted.class);

            assertThat(decider.decide(Samples.scanned()).failures()).isEmpty();
            assertThat(looks.get()).isLessThan(30);
        }
    }

    private static Facts crowded() {
        return Samples.withSeats(
                Samples.scanned(),
                IntStream.range(0, 40)
                        .mapToObj(number -> new Seat("u" + number, "s", 1, 1, Integer.MAX_VALUE, 0, 0, true, 0, 0))
                        .toList());
    }
}
