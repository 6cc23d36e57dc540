package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.FactTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The dictionary that ships: every sentence is sound and explained, and nothing that rules may say is missing. */
class RealDictionaryTest {
    private static final Path RULES = Path.of("rules");
    private static final Path FILE = RULES.resolve("policy.dsl");

    @Test
    void everySentence_isSound() throws IOException {
        Findings findings = new Findings();
        Dictionary dictionary = Dictionary.read("policy.dsl", Files.readAllBytes(FILE), findings);

        assertThat(findings.sorted()).isEmpty();
        for (Half half : Half.values()) {
            assertThat(dictionary.entries(half))
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allSatisfy(entry -> assertThat(dictionary.role(entry)).isPresent());
        }
    }

    @Test
    void everySentence_hasARemarkAbove() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        for (int at = 1; at < lines.size(); at++) {
            if (lines.get(at).startsWith("[") && !lines.get(at).startsWith("[keyword]")) {
                assertThat(lines.get(at - 1)).as(lines.get(at)).startsWith("# ");
            }
        }
    }

    @Test
    void everyConsequence_canBeSaid() throws IOException {
        String text = Files.readString(FILE);

        assertThat(Arrays.stream(DecideCall.values()).map(DecideCall::method))
                .allSatisfy(method -> assertThat(text).contains("=decide." + method + "("));
    }

    @Test
    void everyFact_canBeSpokenOf_butFewThatAnalystsDoNotNeed() throws IOException {
        String text = Files.readString(FILE);
        TreeSet<String> missing = new TreeSet<>(FactTypes.ALL.names());
        missing.removeIf(type -> text.matches("(?s).*[=: (]" + type + "\\(.*"));

        assertThat(missing)
                .containsExactly(
                        "LeaveSegment",
                        "Notify",
                        "PrimarySegment",
                        "ReportConflict",
                        "RequireApproval",
                        "RevokeGrant",
                        "SetRoster",
                        "Template",
                        "UnknownEvent");
    }

    @TestFactory
    Stream<DynamicTest> mistakesInTheReadme_areToldSo() throws IOException {
        String readme = Files.readString(RULES.resolve("README.md"));
        return Stream.of(
                        new Line("", 9, "    30天内资询“换套餐”至少３次。"),
                        new Line("", 9, "    30天内咨询 \"换套餐\" 至少 三 次"),
                        new Line("", 12, "    打标签 消费意愿/强烈"),
                        new Line("", 12, "    打标签 \"消费意愿/很强烈\""),
                        new Line("", 12, "    客户刚咨询 \"换套餐\""))
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.text(), () -> assertThat(readme).contains(told(mistake))));
    }

    /** What is said of a file that ships when one line of it is another. */
    private static String told(Line mistake) throws IOException {
        List<String> lines = Files.readAllLines(RULES.resolve("tagging/intent.dslr"));
        lines.set(mistake.number() - 1, mistake.text());
        Diagnostic found = SampleTree.aTree()
                .with("policy.dsl", Files.readAllBytes(FILE))
                .with("vocabulary.yaml", Files.readAllBytes(RULES.resolve("vocabulary.yaml")))
                .with("tagging/intent.dslr", String.join("\n", lines))
                .diagnostics()
                .get(0);
        return "\n" + found.place() + " " + found.message() + "（" + found.hint().orElse("") + "）\n";
    }
}
