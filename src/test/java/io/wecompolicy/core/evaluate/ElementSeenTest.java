package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.event.TagsChanged;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of the texts of a collection. */
class ElementSeenTest {
    private static final String OLD =
            "Relation( $tags : tags )\n$old : String( this str[startsWith] \"来源/旧\" ) from $tags";

    private static Facts tagged(String... tags) {
        Facts facts = Scanned.withSeats(0);
        return new Facts(
                new TagsChanged("张三", "wm1", List.of(), List.of(), "", Pool.NOW),
                facts.moment(),
                facts.customer(),
                Optional.of(new Relation("张三", "wm1", Set.of(tags), "s1", 1, Pool.NOW, "")),
                facts.member(),
                facts.liveCode(),
                facts.seats(),
                facts.duty(),
                facts.signals(),
                facts.segments(),
                facts.templates(),
                facts.grants(),
                facts.tagGroups());
    }

    private static Explanation explain(String when, Facts facts) {
        RuleDefinition rule = Scanned.rule("", when);
        return new Evaluator(Scanned.rules(""), Bounds.DEFAULT).explain(rule, facts, List.of());
    }

    private static Condition.Pattern pattern(Explanation told, int index) {
        return (Condition.Pattern) told.rule().conditions().get(index);
    }

    private static ConditionSeen.OfPattern relation(Explanation told, Facts facts) {
        Condition.Pattern relation = pattern(told, 0);
        Relation fact = facts.relation().orElseThrow();
        ConstraintSeen tags = ConstraintSeen.remembered(
                (Constraint.Binding) relation.constraints().get(0), fact.tags());
        return new ConditionSeen.OfPattern(
                relation, Truth.TRUE, List.of(new FactSeen(fact, Truth.TRUE, List.of(tags))), 0);
    }

    private static FactSeen seen(Condition.Pattern element, String text, Truth truth) {
        return new FactSeen(
                new Element(text),
                truth,
                List.of(
                        ConstraintSeen.remembered(
                                (Constraint.Binding) element.constraints().get(0), text),
                        ConstraintSeen.compared(
                                (Constraint.Comparison) element.constraints().get(1), truth, text, List.of("来源/旧"))));
    }

    @Test
    void firingRule_isToldWithItsElement_theFirstInOrder() {
        Facts facts = tagged("来源/旧街", "意向/高", "来源/旧报");

        Explanation told = explain(OLD, facts);

        Condition.Pattern element = pattern(told, 1);
        assertThat(told)
                .isEqualTo(new Explanation(
                        told.rule(),
                        Explanation.Answer.FIRES,
                        List.of(
                                relation(told, facts),
                                new ConditionSeen.OfPattern(
                                        element, Truth.TRUE, List.of(seen(element, "来源/旧报", Truth.TRUE)), 0)),
                        Optional.empty()));
    }

    @Test
    void silentRule_namesTheElements_andTheFirstAtItsPlace() {
        Facts facts = tagged("来源/地铁", "意向/高");

        Explanation told = explain(OLD, facts);

        Condition.Pattern element = pattern(told, 1);
        FactSeen first = seen(element, "意向/高", Truth.FALSE);
        assertThat(told)
                .isEqualTo(new Explanation(
                        told.rule(),
                        Explanation.Answer.SILENT,
                        List.of(
                                relation(told, facts),
                                new ConditionSeen.OfPattern(
                                        element, Truth.FALSE, List.of(first, seen(element, "来源/地铁", Truth.FALSE)), 0)),
                        Optional.of(new WhyNot.Refused(
                                element,
                                new Element("意向/高"),
                                first.constraints().get(1)))));
        assertThat(told.whyNot().orElseThrow().span()).isEqualTo(Span.of("routing/r.drl", 4, 16));
    }

    @Test
    void emptyCollection_hasNoElement() {
        Explanation told = explain(OLD, tagged());

        assertThat(told.whyNot()).contains(new WhyNot.NoFact(pattern(told, 1)));
    }

    @Test
    void elementUnderNot_isNamedInTheWay() {
        Explanation told = explain("$r : Relation()\nnot( String( this == \"意向/高\" ) from $r.tags )", tagged("意向/高"));

        Condition.Not not = (Condition.Not) told.rule().conditions().get(1);
        assertThat(told.whyNot()).contains(new WhyNot.InTheWay(not, List.of(new Element("意向/高"))));
    }

    @Test
    void matches_areReadAloudWithTheirElements_andTheCollectionOfABoundFact() {
        String rules = "rule \"变量\" when " + OLD + " then decide.openLevel(1); end\n"
                + "rule \"字段\" when $r : Relation() $t : String( this != \"意向/高\" ) from $r.tags then decide.openLevel(2); end\n"
                + "rule \"个数\" when $r : Relation() accumulate( String() from $r.tags; $n : count() ) then decide.openLevel($n); end\n";

        assertThat(new Evaluator(Scanned.rules(rules), Bounds.DEFAULT)
                        .match(Family.ROUTING, tagged("来源/旧街", "意向/高", "来源/旧报"), List.of())
                        .fired())
                .extracting(fired -> fired.rule() + " " + fired.facts())
                .containsExactly(
                        "变量 [Relation(tags=[意向/高, 来源/旧报, 来源/旧街]), String(this=来源/旧报)]",
                        "变量 [Relation(tags=[意向/高, 来源/旧报, 来源/旧街]), String(this=来源/旧街)]",
                        "字段 [Relation(tags=[意向/高, 来源/旧报, 来源/旧街]), String(this=来源/旧报)]",
                        "字段 [Relation(tags=[意向/高, 来源/旧报, 来源/旧街]), String(this=来源/旧街)]",
                        "个数 [Relation(tags=[意向/高, 来源/旧报, 来源/旧街]), accumulate($n=3)]");
    }
}
