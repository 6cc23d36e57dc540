package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Diagnostic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What no list of hostile texts holds: mangled ones, and bytes, paths and sizes at the door. */
class HostileRulesTest {
    private static final String PLAIN = "rule \"好\" when Customer( city == \"上海\" ) then decide.addTag(\"a/b\"); end\n";

    @Test
    void mangledRules_neverThrow() {
        Random random = new Random(42);
        String pieces = PLAIN + "()[]{}\"'\\@$:;,!=<>&|+-*/#` \n\r\t（，。；“”rule when then end not exists or and in";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder(PLAIN.repeat(2));
            for (int change = random.nextInt(6); change >= 0; change--) {
                int place = random.nextInt(text.length());
                int from = random.nextInt(pieces.length() - 5);
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(place);
                    case 1 -> text.insert(place, pieces.substring(from, from + random.nextInt(5)));
                    default -> text.setCharAt(place, pieces.charAt(from));
                }
            }
            Compilation once = compile(text.toString());

            assertThat(once.diagnostics()).extracting(Diagnostic::code).doesNotContain("unreadable");
            assertThat(compile(text.toString()).diagnostics()).isEqualTo(once.diagnostics());
        }
    }

    @Test
    void bytesThatAreNoUtf8_areRefused() {
        byte[] bytes = "rule \"客户\"".getBytes(Charset.forName("GB18030"));

        assertThat(codes(Map.of("tagging/a.drl", bytes))).isEqualTo("[not-utf8 tagging/a.drl]");
    }

    @Test
    void pathsAndSizes_areChecked() {
        byte[] plain = PLAIN.getBytes(StandardCharsets.UTF_8);
        assertThat(codes(Map.of("tagging/标签.drl", plain))).isEqualTo("[bad-path tagging/标签.drl]");
        assertThat(codes(Map.of("../tagging/a.drl", plain))).isEqualTo("[bad-path ../tagging/a.drl]");
        assertThat(codes(Map.of("/tagging/a.drl", plain))).isEqualTo("[bad-path /tagging/a.drl]");
        assertThat(codes(Map.of("taging/a.drl", plain))).isEqualTo("[unknown-family taging/a.drl]");
        assertThat(codes(Map.of("a.drl", plain))).isEqualTo("[unknown-family a.drl]");
        assertThat(codes(Map.of("tagging/a.dslr", plain)))
                .isEqualTo(
                        "[missing-end tagging/a.dslr, missing-then tagging/a.dslr, keyword-not-alone tagging/a.dslr, "
                                + "no-dictionary tagging/a.dslr]");
        assertThat(codes(Map.of("tagging/a.drl.csv", plain))).isEqualTo("[no-rule-set tagging/a.drl.csv]");
        assertThat(codes(Map.of("tagging/a.drl.xlsx", plain))).isEqualTo("[bad-workbook tagging/a.drl.xlsx]");
        assertThat(codes(Map.of("tagging/a.txt", plain))).isEqualTo("[unknown-file tagging/a.txt]");
        assertThat(codes(Map.of("tagging/a.drl", new byte[(1 << 20) + 1]))).isEqualTo("[too-large tagging/a.drl]");
        assertThat(codes(Map.of("tagging/a.drl", plain, "tagging/b.drl", plain)))
                .isEqualTo("[duplicate-rule tagging/b.drl]");
        assertThat(codes(Map.of("tagging/a.drl", plain, "welcome/b.drl", plain)))
                .isEqualTo("[]");
        assertThat(codes(Map.of(
                        "README.md",
                        plain,
                        "tagging/scenarios/a.yaml",
                        plain,
                        "templates/a.drl.csv",
                        plain,
                        "tagging/.b.drl.swp",
                        plain)))
                .isEqualTo("[]");
    }

    private static String codes(Map<String, byte[]> tree) {
        return new Language()
                .compile(new TreeMap<>(tree)).diagnostics().stream()
                        .map(found -> found.code() + " " + found.file())
                        .toList()
                        .toString();
    }

    private static Compilation compile(String text) {
        return new Language().compile(new TreeMap<>(Map.of("tagging/a.drl", text.getBytes(StandardCharsets.UTF_8))));
    }
}
