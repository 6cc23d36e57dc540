package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Mode;
import io.wecompolicy.core.decision.Specificity;
import io.wecompolicy.core.rule.Acceptance;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleMetadata;
import io.wecompolicy.core.rule.Span;
import io.wecompolicy.core.rule.ValueKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleModelTest {
    private static final String FILE = "tagging/a.drl";

    @Test
    void rule_isReadWhole() {
        RuleDefinition rule = only("""
                package rules.tagging;
                import io.wecompolicy.core.fact.*
                import io.wecompolicy.core.event.ContactAdded;
                global Decide decide;
                // 说明：全角标点在注释里没有关系，“引号”也是
                rule "一条-规则(甲)"
                    @priority(-3) @title("标题，一") @owner("市场部") @why("S1-13") @scope("华东/上海") @mode(dryrun)
                    @effective("2026-11-01T00:00+08:00") @expires("2026-12-01")
                    @accept("CONFLICTING_RULES: 原因")
                when
                    $c : Customer( $city : city != "北京" )
                    not( Relation( tags contains "组/甲" ) )
                then
                    decide.addTag("城市/" + $city);
                end
                """);

        FactType customer = FactTypes.ALL.type("Customer").orElseThrow();
        FactType relation = FactTypes.ALL.type("Relation").orElseThrow();
        assertThat(rule)
                .isEqualTo(new RuleDefinition(
                        Family.TAGGING,
                        "一条-规则(甲)",
                        at(6, 1),
                        new RuleMetadata(
                                -3,
                                "标题，一",
                                "市场部",
                                "S1-13",
                                Optional.of(Instant.parse("2026-10-31T16:00:00Z")),
                                Optional.of(Instant.parse("2026-11-30T16:00:00Z")),
                                "华东/上海",
                                Mode.DRYRUN,
                                List.of(new Acceptance("CONFLICTING_RULES", "原因"))),
                        List.of(
                                new Condition.Pattern(
                                        customer,
                                        Optional.empty(),
                                        Optional.of("$c"),
                                        List.of(
                                                new Constraint.Binding(
                                                        "$city",
                                                        customer.field("city").orElseThrow(),
                                                        at(11, 20)),
                                                new Constraint.Comparison(
                                                        new Operand.Component(customer.field("city")
                                                                .orElseThrow()),
                                                        Operator.NOT_EQUAL,
                                                        List.of(new Operand.Literal("北京", ValueKind.TEXT)),
                                                        at(11, 28))),
                                        at(11, 5)),
                                new Condition.Not(
                                        List.of(new Condition.Pattern(
                                                relation,
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of(new Constraint.Comparison(
                                                        new Operand.Component(relation.field("tags")
                                                                .orElseThrow()),
                                                        Operator.CONTAINS,
                                                        List.of(new Operand.Literal("组/甲", ValueKind.TEXT)),
                                                        at(12, 20))),
                                                at(12, 10))),
                                        at(12, 5))),
                        List.of(new Consequence(
                                DecideCall.ADD_TAG,
                                List.of(new Operand.Joined(List.of(
                                        new Operand.Literal("城市/", ValueKind.TEXT),
                                        new Operand.Variable("$city", ValueKind.TEXT)))),
                                at(14, 5)))));
    }

    @Test
    void lineEndsOfWindows_andByteOrderMark_doNotShiftPlaces() {
        RuleDefinition rule = only(
                "\ufeffrule \"r\"\r\nwhen\r\n  Customer( city == \"上海\" )\r\nthen\r\n  decide.addTag(\"a/b\");\r\nend\r\n");

        assertThat(rule.span()).isEqualTo(at(1, 1));
        assertThat(rule.conditions().get(0).span()).isEqualTo(at(3, 3));
        assertThat(rule.consequences().get(0).span()).isEqualTo(at(5, 3));
    }

    @Test
    void specificity_comesFromWhatTheRuleLooksAt() {
        assertThat(specificity("ContactAdded( userId == \"zhangsan\" )")).isEqualTo(Specificity.MEMBER);
        assertThat(specificity("Member( userId in (\"a\", \"b\") ) LiveCode( channel == \"x\" )"))
                .isEqualTo(Specificity.MEMBER);
        assertThat(specificity("Member( departments contains \"总部\" )")).isEqualTo(Specificity.DEPARTMENT);
        assertThat(specificity("Member( \"总部\" memberOf departments )")).isEqualTo(Specificity.DEPARTMENT);
        assertThat(specificity("ContactAdded( state == \"s\" )")).isEqualTo(Specificity.CHANNEL);
        assertThat(specificity("ContactAdded( $s : state ) LiveCode( state == $s )"))
                .isEqualTo(Specificity.CHANNEL);
        assertThat(specificity("ContactAdded( $u : userId ) Seat( userId == $u )"))
                .isEqualTo(Specificity.CORP);
        assertThat(specificity("Customer() not( Member( userId == \"a\" ) )")).isEqualTo(Specificity.CORP);
        assertThat(specificity("ContactAdded( state != \"s\" )")).isEqualTo(Specificity.CORP);
    }

    private static Specificity specificity(String conditions) {
        return only("rule \"r\" when " + conditions + " then decide.addTag(\"a/b\"); end")
                .specificity();
    }

    private static Span at(int line, int column) {
        return Span.of(FILE, line, column);
    }

    private static RuleDefinition only(String text) {
        Compilation compilation = Language.compile(new TreeMap<>(Map.of(FILE, text.getBytes(StandardCharsets.UTF_8))));
        assertThat(compilation.diagnostics()).isEmpty();
        return ((Compilation.Compiled) compilation).rules().rules().findFirst().orElseThrow();
    }
}
