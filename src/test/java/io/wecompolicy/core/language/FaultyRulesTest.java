package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the corpus of faulty rules can not say in one case: families, all mistakes in one pass, a whole diagnostic. */
class FaultyRulesTest {
    private static final String THEN = "decide.addTag(\"a/b\");";

    @TestFactory
    Stream<DynamicTest> actingInPermission_isRefused_withItsPlace() {
        return Stream.of(DecideCall.values())
                .filter(call -> !call.families().contains(Family.PERMISSION))
                .map(call -> DynamicTest.dynamicTest(call.method(), () -> {
                    String text = "rule \"r\" when Customer() then decide." + call.method() + "(\"a\"); end";
                    List<Diagnostic> found = compile("permission/a.drl", text);

                    assertThat(shown(found)).isEqualTo("wrong-family 1:38");
                    assertThat(found.get(0).hint().orElse(""))
                            .contains("welcome/")
                            .doesNotContain("permission");
                }));
    }

    @Test
    void mistakesOfAllRules_areReportedInOnePass_sorted() {
        String text = """
                rule "一" when Custmer() then decide.addTag("a/b"); end
                rule "二" when Customer( cty == "x", name > 3 ) then decide.addTagg("a/b"); foo(); end
                rule "三" salience 1 when Customer( city == "上海 )
                then decide.addTag("a/b"); end
                rule "四" when Customer( city == "上海" ) then decide.addTag("a/b"); end
                rule "五" when Customer( city == ) then decide.addTag("ab"); end
                """;

        assertThat(shown(compile(text)))
                .isEqualTo(
                        "unknown-type 1:15, unknown-field 2:25, wrong-type 2:44, unknown-call 2:60, inline-code 2:76, "
                                + "unsupported-attribute 3:10, unclosed-text 3:44, syntax 6:32, bad-tag 6:54");
        assertThat(compile(text)).isEqualTo(compile(text));
    }

    @Test
    void diagnostic_saysWhatToWriteInstead() {
        List<Diagnostic> found = compile("rule \"甲\"\nwhen\n    Customer( citty == \"上海\" )\nthen\n" + THEN + "\nend");

        assertThat(found)
                .containsExactly(new Diagnostic(
                        Diagnostic.Severity.ERROR,
                        "unknown-field",
                        "tagging/a.drl",
                        3,
                        15,
                        Optional.empty(),
                        Optional.of("甲"),
                        new Bilingual("`Customer` 没有字段 `citty`", "`Customer` has no field `citty`"),
                        Optional.of(new Bilingual("是不是 `city`？", "did you mean `city`?"))));
    }

    private static String shown(List<Diagnostic> found) {
        return found.stream()
                .map(one -> one.code() + " " + one.line() + ":" + one.column())
                .collect(Collectors.joining(", "));
    }

    private static List<Diagnostic> compile(String text) {
        return compile("tagging/a.drl", text);
    }

    private static List<Diagnostic> compile(String path, String text) {
        return new Language()
                .compile(new TreeMap<>(Map.of(path, text.getBytes(StandardCharsets.UTF_8))))
                .diagnostics();
    }
}
