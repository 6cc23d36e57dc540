package io.wecompolicy.core.language.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Diagnostics as the corpus has them: severity, code, place and rule; 中文 and hint; English and hint. */
final class Answer {
    /** What is said of a file as a whole, because no line of it is to blame or none can be read. */
    private static final Set<String> OF_THE_FILE = Set.of(
            "bad-path",
            "bad-workbook",
            "missing-key",
            "no-rule-set",
            "not-utf8",
            "too-large",
            "too-many",
            "unknown-family",
            "unknown-file",
            "unsafe-workbook");

    private Answer() {}

    static String of(Compilation compilation) {
        List<Diagnostic> found = compilation.diagnostics();
        return found.isEmpty()
                ? "compiles"
                : found.stream().map(Answer::written).collect(Collectors.joining("\n"));
    }

    private static String written(Diagnostic found) {
        return "%s %s %s%s%s\n  %s\n  %s"
                .formatted(
                        found.severity().label(),
                        found.code(),
                        found.file() + (found.line() == 0 ? "" : ":" + found.line() + ":" + found.column()),
                        found.cell().map(cell -> " " + cell).orElse(""),
                        found.rule().map(rule -> " (" + rule + ")").orElse(""),
                        found.said().chinese() + hint(found.advice().map(Bilingual::chinese)),
                        found.said().english() + hint(found.advice().map(Bilingual::english)));
    }

    private static String hint(Optional<String> hint) {
        return hint.map(words -> " → " + words).orElse("");
    }

    /** What holds of every diagnostic, whatever it says. */
    static void check(Diagnostic found) {
        assertThat(found.file()).isNotBlank();
        boolean whole = found.line() == 0 && found.column() == 0 && OF_THE_FILE.contains(found.code());
        assertThat(whole || (found.line() > 0 && found.column() > 0))
                .as("a place: %s", found)
                .isTrue();
        assertThat(found.code()).isNotEqualTo("unreadable");
        assertThat(found.advice()).as("what to write instead: %s", found).isPresent();
        String chinese = found.message() + found.hint().orElse("");
        String english =
                found.said().english() + found.advice().map(Bilingual::english).orElse("");
        assertThat(own(chinese)).containsPattern("\\p{IsHan}");
        assertThat(own(english)).doesNotContainPattern("\\p{IsHan}");
        assertThat(own(chinese + english))
                .doesNotContainPattern("javax?\\.|org\\.|com\\.|io\\.|Exception|Error|\\bnull\\b|\\{\\d}");
        assertThat(chinese.length() + english.length()).isLessThan(1_000);
    }

    /** Without what the analyst typed and what she is shown to type. */
    private static String own(String words) {
        return words.replaceAll(
                "(?s)`[^`]*`|\"[^\"]*\"|「[^」]*」|[A-Z][a-z]+\\.[a-z]+|_|was read: [^`]*→?|there are: .*", "");
    }
}
