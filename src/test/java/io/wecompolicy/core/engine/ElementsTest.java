package io.wecompolicy.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.FamilyFailed;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code from} in the engine: what it says, and what it costs. */
class ElementsTest {
    /** The customer is in that many segments. */
    private static Facts inSegments(int number) {
        Facts facts = Samples.scanned();
        Set<String> names =
                IntStream.range(0, number).mapToObj(index -> "组" + index).collect(Collectors.toSet());
        return new Facts(
                facts.event(),
                facts.moment(),
                facts.customer(),
                facts.relation(),
                facts.member(),
                facts.liveCode(),
                facts.seats(),
                facts.duty(),
                facts.signals(),
                new Segments(names, ""),
                facts.templates(),
                facts.grants(),
                facts.tagGroups());
    }

    @Test
    void eachElement_firesOnce_andCanBeConcluded() {
        Matches matches = Samples.match(
                Samples.rules(
                        "tagging/a.drl",
                        "rule \"每个\" when $r : Relation() $t : String() from $r.tags then decide.removeTag($t); end"),
                Family.TAGGING,
                Samples.scanned(),
                List.of());

        assertThat(matches.fired())
                .containsExactly(
                        new Fired(Family.TAGGING, "每个", "tagging/a.drl", 1, facts("意向/高")),
                        new Fired(Family.TAGGING, "每个", "tagging/a.drl", 1, facts("来源/地铁")));
        assertThat(matches.conclusions())
                .extracting(conclusion -> conclusion.text())
                .containsExactly("remove-tag 意向/高", "remove-tag 来源/地铁");
    }

    private static List<String> facts(String tag) {
        return List.of("Relation(tags=[意向/高, 来源/地铁])", "String(this=" + tag + ")");
    }

    @Test
    void eachElement_costsAStep_ofTheRuleThatAsks() {
        RuleSet rules = Samples.rules(
                "tagging/a.drl",
                "rule \"数\" when Segments( $n : names ) exists( String() from $n ) then decide.addTag(\"a/b\"); end");

        assertThat(fails(rules, inSegments(9), 9)).isFalse();
        assertThat(fails(rules, inSegments(10), 9)).isTrue();
    }

    @Test
    void manyElements_areStoppedByTheBudget_andTheRuleIsNamed() {
        RuleSet rules = Samples.rules(
                "tagging/a.drl",
                "rule \"甲\" when Segments( $n : names ) String( this == \"组1\" ) from $n then decide.addTag(\"a/b\"); end\n"
                        + "rule \"乙\" when Segments( $n : names ) $a : String() from $n $b : String() from $n "
                        + "String( this == $a, this != $b, this == \"x\" ) from $n then decide.addTag(\"a/b\"); end");

        try (DroolsMatcher matcher = new Engine().build(rules)) {
            assertThatThrownBy(() -> matcher.match(Family.TAGGING, inSegments(200), List.of()))
                    .isInstanceOfSatisfying(
                            FamilyFailed.class,
                            failed -> assertThat(failed.rule()).isEqualTo("乙"));
        }
    }

    private static boolean fails(RuleSet rules, Facts facts, int steps) {
        try (DroolsMatcher matcher = new Engine(new Limits(100, steps)).build(rules)) {
            matcher.match(Family.TAGGING, facts, List.of());
            return false;
        } catch (FamilyFailed failed) {
            return true;
        }
    }
}
