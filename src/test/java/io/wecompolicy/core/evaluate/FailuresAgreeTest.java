package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.FailureReason;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.RuleSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a family fails, the engine's decision is the evaluator's. */
class FailuresAgreeTest {
    private static final String DEAR =
            "when Seat() Seat() Seat( $n : share ) Seat( share > $n ) then decide.openLevel(2); end";
    private static final String TOO_MANY = "when Seat( $u : userId ) Seat() then decide.seatOff($u); end";
    private static final String THROWS =
            "when accumulate( Seat( $a : addsInWindow ); $s : sum($a) ) then decide.notify(\"x\", \"\" + $s); end";
    private static final String SOUND = "rule \"好\" when ContactAdded() then decide.openLevel(3); end\n";
    private static final String WELCOME = "rule \"迎\" when ContactAdded() then decide.welcome(\"default\"); end\n";
    private static final int CROWD = 60;

    @Test
    void ruleOverItsSteps_failsItsFamilyAlone() {
        assertFails(FailureReason.OVER_STEPS, "rule \"坏\" " + DEAR);
    }

    @Test
    void ruleOverItsMatches_failsItsFamilyAlone() {
        assertFails(FailureReason.OVER_MATCHES, "rule \"坏\" " + TOO_MANY);
    }

    @Test
    void ruleThatThrows_failsItsFamilyAlone() {
        assertFails(FailureReason.THREW, "rule \"坏\" " + THROWS);
    }

    @Test
    void rulesThatDoNotApply_failNothing() {
        Decision decision = decide(SOUND
                + "rule \"贵\" @scope(\"华南\") " + DEAR
                + "\nrule \"多\" @expires(\"2026-11-01T00:00:00+08:00\") " + TOO_MANY
                + "\nrule \"错\" @effective(\"2027-11-01T00:00:00+08:00\") " + THROWS);

        assertThat(decision.failures()).isEmpty();
        assertThat(decision.fired()).extracting(Fired::rule).containsExactly("好", "迎");
    }

    private static void assertFails(FailureReason reason, String rule) {
        Decision decision = decide(SOUND + rule);

        assertThat(decision.failures())
                .extracting(Failure::family, Failure::rule, Failure::file, Failure::line, Failure::reason)
                .containsExactly(tuple(Family.ROUTING, "坏", "routing/r.drl", 2, reason));
        assertThat(decision.fired()).extracting(Fired::rule).containsExactly("迎");
    }

    /** The engine's, which is the evaluator's. */
    private static Decision decide(String routing) {
        RuleSet rules = Rulebook.compile(Map.of("routing/r.drl", routing, "welcome/w.drl", WELCOME));
        Facts facts = Scanned.withSeats(CROWD);
        Decision reference = new Decider(new Evaluator(rules, Bounds.DEFAULT)).decide(facts);
        try (DroolsMatcher engine = new Engine().build(rules)) {
            Decision live = new Decider(engine).decide(facts);
            assertThat(live).isEqualTo(reference);
            return live;
        }
    }
}
