package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.wecompolicy.core.evaluate.Bounds;
import io.wecompolicy.core.evaluate.Evaluator;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The shipped scenario sheet, damaged in ways made up from a seed: whatever comes of it is a report and a sheet, never an exception. */
class MangledSheetTest {
    private static final int FILES = 100;
    private static final String PATH = "tagging/scenarios/a.csv";
    private static final List<String> HOSTILE = List.of(
            "",
            "无",
            "\"\"",
            "=1+1",
            "event",
            "event.",
            ".",
            "..",
            "seats.0.userId",
            "seats.99.userId",
            "expect",
            "expect.proposals.1.value.x",
            "liveCode",
            "case",
            "note",
            "result",
            "actual.fired",
            "name",
            "now",
            "add-tag",
            "add-tag x y z accepted",
            "、，,",
            "\n",
            "'",
            "\u200b",
            "TRUE",
            "1e99",
            "a.b.c.d.e.f.g.h",
            "tests",
            "given.event.type",
            "99999999999");

    @Test
    void mangledSheet_neverThrows_andTellsTheSameTwice() {
        Random random = new Random(7);
        RuleSet rules = ShippedRules.compiled();
        String sheet =
                new String(ShippedRules.tree().get("tagging/scenarios/channel-boundary.csv"), StandardCharsets.UTF_8);
        AtomicReference<Report> first = new AtomicReference<>();
        int refused = 0;
        for (int number = 0; number < FILES; number++) {
            String text = mangled(random, sheet);
            assertThatCode(() -> first.set(report(text, rules))).as(text).doesNotThrowAnyException();

            refused += first.get().passed() ? 0 : 1;
            assertThat(report(text, rules)).isEqualTo(first.get());
            SortedMap<String, byte[]> results = ResultSheets.of(tree(text), first.get(), Locale.CHINESE);
            // Where a case was run there is a sheet to bring its result home.
            assertThat(results).hasSize(first.get().verdicts().isEmpty() ? results.size() : 1);
        }
        assertThat(refused).isGreaterThan(FILES / 2);
    }

    private static Report report(String text, RuleSet rules) {
        return new Scenarios().run(tree(text), new Evaluator(rules, Bounds.DEFAULT), rules, StoryFile.GROUPS);
    }

    private static SortedMap<String, byte[]> tree(String text) {
        return new TreeMap<>(Map.of(PATH, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** One to three cells of any row say something else. */
    private static String mangled(Random random, String sheet) {
        String[] rows = sheet.split("\r\n");
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int row = random.nextInt(rows.length);
            String[] cells = rows[row].split(",", -1);
            String hostile = HOSTILE.get(random.nextInt(HOSTILE.size()));
            cells[random.nextInt(cells.length)] = "\"" + hostile.replace("\"", "\"\"") + "\"";
            rows[row] = String.join(",", cells);
        }
        return String.join("\r\n", rows);
    }
}
