package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Known;
import io.wecompolicy.core.rule.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values that want more than to be values, and what a line may cost: counted in steps; a clock would judge the machine. */
class HostileSentencesTest {
    private static final String THEN = "\n就\n进入分组 \"新客\"\n结束\n";

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
                        () -> assertThat(SampleTree.of(rule("客户的城市是 「" + text + "」"))
                                        .rules()
                                        .get(0)
                                        .conditions()
                                        .toString())
                                .contains("Literal[value=" + text + ", kind=TEXT]")));
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
