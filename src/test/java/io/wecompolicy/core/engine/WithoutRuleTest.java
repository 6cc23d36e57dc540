package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Seat;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutRuleTest {
    private static final RuleName THROWS = new RuleName(Family.ROUTING, "溢出");

    private final RuleSet whole = Samples.rules(
            "routing/a.drl",
            """
            rule "甲" when ContactAdded() then decide.openLevel(1); end
            rule "溢出" when accumulate( Seat( $cap : dailyCap ); $n : sum($cap) ) then decide.notify("x", "" + $n); end
            rule "乙" when ContactAdded() then decide.openLevel(2); end
            """,
            "routing/b.drl",
            "rule \"丙\" when ContactAdded() then decide.openLevel(3); end",
            "tagging/c.drl",
            """
            rule "溢出" when ContactAdded() then decide.addTag("a/b"); end
            """);

    private final Facts facts = Samples.withSeats(
            Samples.scanned(),
            List.of(
                    new Seat("u1", "s", 1, 1, Integer.MAX_VALUE, 0, 0, true, 0, 0),
                    new Seat("u2", "s", 1, 1, 1, 0, 0, true, 0, 0)));

    @Test
    void rulesWithoutOne_areTheOthers_inTheirPlaces_andTheDigestSaysSo() {
        RuleSet without = whole.without(List.of(THROWS));

        assertThat(without.rules(Family.ROUTING))
                .isEqualTo(whole.rules(Family.ROUTING).stream()
                        .filter(rule -> !rule.name().equals("溢出"))
                        .toList());
        assertThat(without.rules(Family.TAGGING)).isEqualTo(whole.rules(Family.TAGGING));
        assertThat(without.files().get(0).digest())
                .isEqualTo(whole.files().get(0).digest() + "-1");
        assertThat(without.files().subList(1, 3)).isEqualTo(whole.files().subList(1, 3));
    }

    @Test
    void engineThatKnowsTheWholeFile_doesNotTakeItForTheOneWithoutARule() {
        Engine engine = new Engine();
        try (DroolsMatcher before = engine.build(whole);
                DroolsMatcher after = engine.build(whole.without(List.of(THROWS)));
                DroolsMatcher again = engine.build(whole)) {
            assertThat(engine.compiledFiles()).isEqualTo(4);
            assertThat(after.match(Family.ROUTING, facts, List.of()).fired())
                    .extracting(Fired::rule)
                    .containsExactlyInAnyOrder("甲", "乙", "丙");
            assertThat(after.match(Family.TAGGING, facts, List.of()).fired()).hasSize(1);
            assertThat(before.match(Family.ROUTING, Samples.scanned(), List.of()))
                    .isEqualTo(again.match(Family.ROUTING, Samples.scanned(), List.of()));
            assertThat(again.match(Family.ROUTING, Samples.scanned(), List.of()).fired())
                    .hasSize(4);
        }
    }

    @Test
    void familyWithoutAnyRuleLeft_saysNothing() {
        RuleSet without = whole.without(List.of(new RuleName(Family.TAGGING, "溢出")));

        assertThat(Samples.match(without, Family.TAGGING, facts, List.of()).fired())
                .isEmpty();
    }
}
