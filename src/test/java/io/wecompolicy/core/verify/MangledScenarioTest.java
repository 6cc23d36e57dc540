package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped scenario files, damaged in ways made up from a seed: whatever comes of it is a report, never an exception. */
class MangledScenarioTest {
    private static final int FILES = 600;
    private static final List<String> HOSTILE = List.of(
            "null",
            "~",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "99999999999",
            "1e999999999",
            ".inf",
            "true",
            "&a x",
            "*a",
            "!!x y",
            "|",
            ">",
            "? x",
            "- ",
            "---",
            "\t",
            "\u0000",
            "\uD83D",
            "\uFEFF",
            "2026-11-11T09:00:00Z",
            "+999999999-12-31T23:59:59",
            "-999999999-01-01T00:00:00+08:00",
            "24:00:00",
            "clock-ticked",
            "unknown",
            "set-roster",
            "{a: {a: {a: }}}",
            "}",
            "]");
    private static final Pattern VALUE = Pattern.compile("(?<=: )[^\\s,{}\\[\\]]+|(?<=\\[)[^\\s,{}\\[\\]]+");

    @Test
    void mangledFile_neverThrows_andTellsTheSameTwice() {
        Random random = new Random(5);
        List<String> stories = stories();
        RuleSet rules = ShippedRules.compiled();
        AtomicReference<Report> first = new AtomicReference<>();
        int refused = 0;
        for (int number = 0; number < FILES; number++) {
            String text = mangled(random, stories.get(number % stories.size()));

            assertThatCode(() -> first.set(report(text, rules))).as(text).doesNotThrowAnyException();

            refused += first.get().mistakes().isEmpty() ? 0 : 1;
            assertThat(report(text, rules)).isEqualTo(first.get());
        }
        // Damage that hits a note or a comment is none; but most of it must be seen.
        assertThat(refused).isGreaterThan(FILES / 2);
    }

    private static Report report(String text, RuleSet rules) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Scenarios()
                .run(
                        new TreeMap<>(Map.of("tagging/scenarios/a.yaml", bytes)),
                        (family, facts, proposals) -> Matches.NONE,
                        rules,
                        StoryFile.GROUPS);
    }

    private static String mangled(Random random, String text) {
        String mangled = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            mangled = once(random, mangled);
        }
        return mangled;
    }

    private static String once(Random random, String text) {
        if (text.isEmpty()) {
            return "x";
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(40));
        String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + hostile + text.substring(to);
            default -> valueReplaced(random, text, hostile);
        };
    }

    private static String valueReplaced(Random random, String text, String hostile) {
        List<int[]> places = new ArrayList<>();
        VALUE.matcher(text).results().forEach(found -> places.add(new int[] {found.start(), found.end()}));
        if (places.isEmpty()) {
            return text + hostile;
        }
        int[] place = places.get(random.nextInt(places.size()));
        return text.substring(0, place[0]) + hostile + text.substring(place[1]);
    }

    private static List<String> stories() {
        return ShippedRules.tree().entrySet().stream()
                .filter(file ->
                        file.getKey().contains("/scenarios/") && file.getKey().endsWith(".yaml"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .toList();
    }
}
