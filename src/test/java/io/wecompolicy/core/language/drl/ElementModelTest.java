package io.wecompolicy.core.language.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Specificity;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import io.wecompolicy.core.rule.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code from} over the collection of a fact means. */
class ElementModelTest {
    private static final Operand.Component THIS = new Operand.Component(Element.THIS);

    @Test
    void elementsOfAVariable_areReadWhole() {
        Condition read = rule("Relation( $tags : tags )\n$old : String( this str[startsWith] \"渠道来源/旧\" ) from $tags")
                .conditions()
                .get(1);

        assertThat(read)
                .isEqualTo(new Condition.Pattern(
                        Element.TYPE,
                        Optional.of(new Operand.Variable("$tags", ValueKind.TEXTS)),
                        Optional.empty(),
                        List.of(
                                new Constraint.Binding("$old", Element.THIS, at(4, 1)),
                                new Constraint.Comparison(
                                        THIS,
                                        Operator.STARTS_WITH,
                                        List.of(new Operand.Literal("渠道来源/旧", ValueKind.TEXT)),
                                        at(4, 16))),
                        at(4, 1)));
    }

    @Test
    void elementsOfABoundFact_areReadWhole_wherePatternsMayStand() {
        Field tags = FactTypes.ALL.type("Relation").orElseThrow().field("tags").orElseThrow();
        Condition.Pattern element = new Condition.Pattern(
                Element.TYPE,
                Optional.of(new Operand.VariableComponent("$r", tags)),
                Optional.empty(),
                List.of(new Constraint.Comparison(
                        THIS, Operator.EQUAL, List.of(new Operand.Literal("a/b", ValueKind.TEXT)), at(4, 20))),
                at(4, 12));

        assertThat(rule("$r : Relation()\nnot(       String( this == \"a/b\" ) from $r.tags )")
                        .conditions())
                .contains(new Condition.Not(List.of(element), at(4, 1)));
        assertThat(rule("$r : Relation()\nexists(    String( this == \"a/b\" ) from $r.tags )")
                        .conditions())
                .contains(new Condition.Exists(List.of(element), at(4, 1)));
        assertThat(rule("$r : Relation()\n(          String( this == \"a/b\" ) from $r.tags or Customer() )")
                        .conditions()
                        .get(1)
                        .patterns())
                .contains(element);
        assertThat(rule("$r : Relation()\naccumulate(String( this == \"a/b\" ) from $r.tags; $n : count() )")
                        .conditions()
                        .get(1)
                        .patterns())
                .contains(element);
    }

    @Test
    void variableBeforeAnElement_isOneForItsText() {
        assertThat(placeless("$t : String( this != \"a/b\" ) from $tags;"))
                .isEqualTo(placeless("String( $t : this, this != \"a/b\" ) from $tags"))
                .isEqualTo("Optional[$tags] Optional.empty [$t : this, this != \"a/b\"]");
    }

    private static String placeless(String element) {
        Condition.Pattern read = (Condition.Pattern)
                rule("Relation( $tags : tags )\n" + element).conditions().get(1);
        return read.elementsOf().map(Operand::text) + " " + read.binding() + " "
                + read.constraints().stream().map(Constraint::text).toList();
    }

    @Test
    void specificity_isThatOfAskingTheCollection() {
        assertThat(rule("Member( $d : departments ) String( this == \"总部\" ) from $d")
                        .specificity())
                .isEqualTo(Specificity.DEPARTMENT);
        assertThat(rule("$m : Member() String( this == \"总部\" ) from $m.departments")
                        .specificity())
                .isEqualTo(Specificity.DEPARTMENT);
        assertThat(rule("$m : Member() String( this != \"总部\" ) from $m.departments")
                        .specificity())
                .isEqualTo(Specificity.CORP);
        assertThat(rule("$m : Member() not( String( this == \"总部\" ) from $m.departments )")
                        .specificity())
                .isEqualTo(Specificity.CORP);
        assertThat(rule("$m : Member() String( this == \"sales\" ) from $m.roles")
                        .specificity())
                .isEqualTo(Specificity.CORP);
    }

    @Test
    void textsOfASet_haveOneOrder_thoseOfAListKeepTheirs() {
        assertThat(Element.of(new LinkedHashSet<>(List.of("c", "a", "b"))))
                .containsExactly(new Element("a"), new Element("b"), new Element("c"));
        assertThat(Element.of(List.of("c", "a", "c")))
                .containsExactly(new Element("c"), new Element("a"), new Element("c"));
    }

    private static RuleDefinition rule(String conditions) {
        String text = "rule \"r\"\nwhen\n" + conditions + "\nthen\ndecide.addTag(\"a/b\");\nend\n";
        Findings findings = new Findings();
        List<RuleDefinition> rules = new DrlNotation()
                .read("tagging/a.drl", Family.TAGGING, text.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(findings.sorted()).isEmpty();
        return rules.get(0);
    }

    private static Span at(int line, int column) {
        return Span.of("tagging/a.drl", line, column);
    }
}
