package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.FactTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The dictionary that ships: every sentence is sound and explained, and nothing that rules may say is missing. */
class RealDictionaryTest {
    private static final Path FILE = Path.of("rules/policy.dsl");

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
}
