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

    @Test
    void sentencesAboutEachTag_meanTheirRuleText_whateverStandsBehind() throws IOException {
        assertThat(meaning(
                        "tagging/a.dslr",
                        "规则 \"r\"\n当\n刚加上 \"消费意愿\" 组的标签\n客户身上每个别的 \"消费意愿\" 组的标签\n"
                                + "> ( Customer( city == \"上海\" ) or Member( grade > 3 ) )\n"
                                + "客户身上 \"消费意愿\" 组的标签至少 2 个\n就\n拿掉身上的这个标签\n结束\n"))
                .isEqualTo(meaning("tagging/a.drl", """
                        rule "r" when
                            TagsChanged( $userId : userId, $customer : externalUserId, $addedTags : added )
                            exists( String( this str[startsWith] "消费意愿" + "/" ) from $addedTags )
                            Relation( $ownTags : tags )
                            $ownTag : String( this str[startsWith] "消费意愿" + "/", this not memberOf $addedTags ) from $ownTags;
                            ( Customer( city == "上海" ) or Member( grade > 3 ) )
                            Relation( $countedTags : tags )
                            accumulate( String( this str[startsWith] "消费意愿" + "/" ) from $countedTags;
                                $ownTagCount : count(); $ownTagCount >= 2 )
                        then decide.removeTag($ownTag); end
                        """));
        assertThat(meaning("tagging/a.dslr", "规则 \"r\"\n当\n客户身上每个 \"消费意愿\" 组的标签\n就\n拿掉身上的这个标签\n结束\n"))
                .isEqualTo(meaning("tagging/a.drl", """
                        rule "r" when
                            Relation( $ownTags : tags )
                            $ownTag : String( this str[startsWith] "消费意愿" + "/" ) from $ownTags
                        then decide.removeTag($ownTag); end
                        """));
    }

    private static String meaning(String path, String text) throws IOException {
        return SampleTree.meaning(SampleTree.aTree()
                .with("policy.dsl", Files.readAllBytes(FILE))
                .with(path, text)
                .rules());
    }

    @TestFactory
    Stream<DynamicTest> mistakesInTheReadme_areToldSo() throws IOException {
        String readme = Files.readString(RULES.resolve("README.md"));
        return Stream.of(
                        new Line("", 9, "    30天内资询“换套餐”至少３次。"),
                        new Line("", 9, "    30天内咨询 \"换套餐\" 至少 三 次"),
                        new Line("", 9, "    30天内咨询 \"换套餐\" 三次以上"),
                        new Line("", 8, "    客户刚咨询 \"换套餐\"，30天内没有下单 \"换套餐\""),
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
        return "\n" + found.place() + " 错误 " + found.code() + " " + found.message() + " → "
                + found.hint().orElse("") + "\n";
    }
}
