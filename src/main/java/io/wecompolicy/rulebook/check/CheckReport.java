package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A check as the API and the command show it.
 *
 * @param ok free of errors, and every test passed
 * @param rules how many there are, by family; empty when a file has an error
 * @param scenarios tests in the order of the files; empty when a file has an error
 * @param scenarioSheets scenario sheets with their results, by path; empty unless asked for
 */
public record CheckReport(
        boolean ok,
        List<DiagnosticView> diagnostics,
        Map<String, Long> rules,
        List<TestView> scenarios,
        CoverageView coverage,
        Map<String, EncodedFile> scenarioSheets) {
    public CheckReport {
        diagnostics = List.copyOf(diagnostics);
        rules = Map.copyOf(rules);
        scenarios = List.copyOf(scenarios);
        scenarioSheets = Collections.unmodifiableMap(new TreeMap<>(scenarioSheets));
    }

    public static CheckReport of(Checked checked, Locale locale) {
        List<DiagnosticView> diagnostics = checked.diagnostics().stream()
                .map(found -> DiagnosticView.of(found, locale))
                .toList();
        return new CheckReport(
                checked.ok(),
                diagnostics,
                checked.compiled().map(CheckReport::counts).orElse(Map.of()),
                checked.compiled().stream()
                        .flatMap(compiled -> compiled.report().verdicts().stream())
                        .map(verdict -> TestView.of(verdict, locale))
                        .toList(),
                checked.compiled()
                        .map(compiled -> CoverageView.of(compiled.report(), locale))
                        .orElse(CoverageView.NONE),
                Map.of());
    }

    /** The same, with sheets. */
    public CheckReport with(Map<String, byte[]> sheets) {
        Map<String, EncodedFile> encoded = new TreeMap<>();
        sheets.forEach((path, bytes) -> encoded.put(path, EncodedFile.of(bytes)));
        return new CheckReport(ok, diagnostics, rules, scenarios, coverage, encoded);
    }

    private static Map<String, Long> counts(Checked.Compiled compiled) {
        return compiled.rules()
                .rules()
                .map(RuleDefinition::family)
                .collect(Collectors.groupingBy(Family::label, TreeMap::new, Collectors.counting()));
    }
}
