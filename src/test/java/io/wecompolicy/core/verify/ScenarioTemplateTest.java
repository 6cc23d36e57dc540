package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The sheet that analysts start a story from: copied beside the rules, it runs, in both kinds of file, and comes back. */
class ScenarioTemplateTest {
    private static final String CSV = "tagging/scenarios/mine.csv";
    private static final String XLSX = "tagging/scenarios/mine.xlsx";

    @Test
    void templateFiles_areWhatIsWritten() throws IOException {
        assertThat(Files.readAllBytes(ScenarioTemplate.CSV)).isEqualTo(ScenarioTemplate.csv());
        // Another JDK may pack them otherwise.
        assertThat(parts(Files.readAllBytes(ScenarioTemplate.XLSX))).isEqualTo(parts(ScenarioTemplate.xlsx()));
    }

    @Test
    void template_beside_theShippedRules_runs_andItsResultsRunAgain() {
        RuleSet rules = ShippedRules.compiled();
        SortedMap<String, byte[]> tree =
                new TreeMap<>(Map.of(CSV, ScenarioTemplate.csv(), XLSX, ScenarioTemplate.xlsx()));

        Report first = report(rules, tree);
        SortedMap<String, byte[]> results = ResultSheets.of(tree, first, Locale.CHINESE);
        Report second = report(rules, results);
        SortedMap<String, byte[]> again = ResultSheets.of(results, second, Locale.CHINESE);

        assertThat(first.failures()).isEmpty();
        assertThat(first.verdicts())
                .extracting(verdict -> verdict.name().span().cell().orElse(""))
                .containsExactly("A6", "场景!A6");
        assertThat(second.failures()).isEmpty();
        assertThat(results.keySet()).containsExactly(CSV, XLSX);
        assertThat(again.get(CSV)).isEqualTo(results.get(CSV));
        assertThat(again.get(XLSX)).isEqualTo(results.get(XLSX));
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Report report(RuleSet rules, SortedMap<String, byte[]> tree) {
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            return new Scenarios().run(tree, matcher, rules, ShippedRules.tagGroups(rules));
        }
    }
}
