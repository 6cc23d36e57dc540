package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts that want more than to be sentences. What they may cost is counted in steps; a clock would judge the machine. */
class HostileSentencesTest {
    private static final String THEN = "\n就\n进入分组 \"新客\"\n结束\n";

    @TestFactory
    Stream<DynamicTest> hostileFile_isRefused_orMeansNoMoreThanItSays() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("huge line", rule("客户的城市是 " + "上".repeat(300_000)));
        files.put("huge text", rule("客户的城市是 \"" + "上".repeat(900) + "\""));
        files.put("long number", rule("今天是 " + "9-".repeat(400) + "9"));
        files.put("many quotes", rule("\"\"".repeat(450)));
        files.put("only openings", rule("“「『‘".repeat(200)));
        files.put("nested rules", "规则 \"r\"\n".repeat(3_000));
        files.put("nested keywords", "规则 \"r\"" + " 当 就".repeat(200) + "\n结束");
        files.put("many sentences of one rule", rule("刚加客户\n".repeat(30_000)));
        files.put("many known sentences", rule("客户的城市是 \"上海\"\n".repeat(20_000)));
        files.put("many plain lines", rule("> Customer()\n".repeat(20_000)));
        files.put("deep brackets", rule("> " + "not(".repeat(20_000) + "Customer()"));
        files.put("plain line that ends the rule", rule("> Customer() then decide.join(\"老客\"); end"));
        files.put("plain comment over sentences", rule("> /*\n刚添加客户\n> */"));
        files.put("code in a plain line", rule("> eval( System.exit(1) )"));
        files.put("code in the name", "规则 \"a\\\" + io.Canary.run() + \\\"b\"\n当\n刚添加客户" + THEN);
        files.put("code as sentence", rule("System.exit(1);"));
        files.put("right-to-left override", rule("刚添加\u202e客户"));
        files.put("null characters", rule("\u0000".repeat(100)));
        files.put("many columns of numbers", rule("1 ".repeat(400)));
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Compilation compilation =
                            FaultySentencesTest.tree(file.getValue()).compilation();

                    assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
                    assertThat(compilation.diagnostics())
                            .hasSizeLessThanOrEqualTo(200)
                            .allSatisfy(found -> {
                                assertThat(found.line()).isPositive();
                                assertThat(found.column()).isPositive();
                                assertThat(found.code()).isNotEqualTo("unreadable");
                                assertThat(found.message().length()).isLessThan(400);
                            });
                }));
    }

    @TestFactory
    Stream<DynamicTest> textThatWantsOut_staysText() {
        return Stream.of(
                        "上海\" ) then decide.join(\"老客\"); end //",
                        "\\\" ) eval( System.exit(1) ) //",
                        "\\u0022 ) eval( true )",
                        "{city} {key:text} $state",
                        "'); System.exit(1); ('",
                        "\\",
                        "a\tb")
                .map(text -> DynamicTest.dynamicTest(
                        text,
                        () -> assertThat(FaultySentencesTest.tree(rule("客户的城市是 「" + text + "」"))
                                        .rules()
                                        .get(0)
                                        .conditions()
                                        .toString())
                                .contains("Literal[value=" + text + ", kind=TEXT]")));
    }

    @TestFactory
    Stream<DynamicTest> hostileDictionary_isRefused() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("regex bomb as type", "[when]名字 {x:(a+)+$}=Customer( name == {x} )");
        lines.put("regex bomb as meaning", "[when]名字 {x:text}=Customer( name matches \"(a+)+$\", city == {x} )");
        lines.put("regex as wording", "[when](.*)(.*)(.*)*=Custmer()");
        lines.put(
                "many ways", "[when]" + "{a:甲|乙}".replace("a", "a%d").repeat(7).formatted(1, 2, 3, 4, 5, 6, 7) + "们=X");
        lines.put("many slots", "[when]们" + "{a%d:text} ".repeat(9).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9) + "=X");
        lines.put("huge line", "[when]" + "们".repeat(100_000) + "=Customer()");
        lines.put("long wording", "[when]" + "们".repeat(1_000) + "=Customer()");
        lines.put("many sentences", "[when]们=Customer()\n".repeat(2_000));
        lines.put("nested braces", "[when]们" + "{".repeat(1_000) + "=Customer()");
        lines.put("code", "[then]退出=System.exit(1);");
        lines.put("code in a choice", "[when]名字是{x:甲=System.exit(1)|乙=\"b\"}=Customer( name == {x} )");
        lines.put("choice that closes", "[when]名字是{x:甲=\"a\" ) Seat(|乙=\"b\"}=Customer( name == {x} )");
        lines.put(
                "meaning that goes on",
                "[then]加=decide.join(\"a\"); end rule \"y\" when Seat() then decide.join(\"b\");");
        lines.put("circle of variables", "[when]甲们=Customer( $x : city == $y )\n[when]乙们=Member( $y : name == $x )");
        lines.put("null characters", "\u0000[when]们=Customer()");
        return lines.entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    Compilation compilation = SampleTree.aTree()
                            .with("policy.dsl", SampleTree.DICTIONARY + line.getValue())
                            .compilation();

                    assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
                    assertThat(compilation.diagnostics()).allSatisfy(found -> {
                        assertThat(found.file()).isEqualTo("policy.dsl");
                        assertThat(found.line()).isGreaterThan(22);
                        assertThat(found.column()).isPositive();
                    });
                }));
    }

    @Test
    void matching_costsInProportionToTheLine() {
        SentenceTree tree = new SentenceTree();
        Findings findings = new Findings();
        Dictionary dictionary = Dictionary.read(
                "policy.dsl",
                "[when]{a:\\d+}天{b:\\d+}天{c:\\d+}天{d:\\d+(\\.\\d+)?}天=Member( grade in ({a}, {b}, {c}), grade >= {d} )\n"
                        .getBytes(StandardCharsets.UTF_8),
                findings);
        dictionary.entries(Half.WHEN).forEach(tree::add);

        assertThat(steps(tree, "3天")).isLessThanOrEqualTo(3);
        assertThat(steps(tree, "3天".repeat(100))).isLessThanOrEqualTo(20);
    }

    @Test
    void guessing_stopsWhenTheBudgetIsSpent() {
        Findings read = new Findings();
        Dictionary dictionary =
                Dictionary.read("policy.dsl", SampleTree.DICTIONARY.getBytes(StandardCharsets.UTF_8), read);
        Findings findings = new Findings();
        SentenceReader reader = new SentenceReader(
                dictionary, new SlotValues(Vocabulary.NONE, Known.NOTHING), findings, new Steps(30_000));

        for (int line = 1; line <= 50; line++) {
            reader.read(
                    new Line("a.dslr", line, "30天内资询 \"换套餐\" 至少 3 次".repeat(3)), Half.WHEN, java.util.Optional.empty());
        }

        assertThat(findings.sorted().get(0).code()).isEqualTo("unknown-sentence");
        assertThat(findings.sorted().get(49).code()).isEqualTo("too-many");
    }

    private static long steps(SentenceTree tree, String line) {
        Steps steps = new Steps(1_000_000);
        List<Piece> pieces = SentenceLexer.cut(line).pieces();
        tree.matches(pieces, steps);
        return 1_000_000 - steps.left();
    }

    private static String rule(String conditions) {
        return "规则 \"r\"\n当\n" + conditions + THEN;
    }
}
