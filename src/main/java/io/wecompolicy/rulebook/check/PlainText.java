package io.wecompolicy.rulebook.check;

import java.util.ArrayList;
import java.util.List;

/** A check as people read it on a terminal: a line for each mistake, then how many tests passed. */
public final class PlainText {
    private PlainText() {}

    public static List<String> of(CheckReport report) {
        List<String> lines = new ArrayList<>();
        report.diagnostics()
                .forEach(found -> lines.add("%s %s %s %s%s"
                        .formatted(
                                found.place(),
                                found.severity(),
                                found.code(),
                                found.message(),
                                found.hint().map(hint -> " → " + hint).orElse(""))));
        report.scenarios().stream()
                .filter(test -> !test.passed())
                .forEach(test -> test.complaints()
                        .forEach(complaint -> lines.add(test.place() + " " + test.name() + ": " + complaint)));
        uncovered(report, lines);
        lines.add(summary(report));
        return lines;
    }

    /** Unless they are told of as errors already. */
    private static void uncovered(CheckReport report, List<String> lines) {
        if (report.diagnostics().stream().noneMatch(DiagnosticView::tellsLowCoverage)) {
            report.coverage()
                    .uncovered()
                    .forEach(rule -> lines.add("%s uncovered %s: %s"
                            .formatted(rule.place(), rule.rule(), rule.reason().orElse(""))));
        }
    }

    private static String summary(CheckReport report) {
        long errors =
                report.diagnostics().stream().filter(DiagnosticView::isError).count();
        String counted = errors == 0 ? "" : errors + (errors == 1 ? " error" : " errors");
        if (report.rules().isEmpty() && errors > 0) {
            return counted;
        }
        long passed = report.scenarios().stream().filter(TestView::passed).count();
        long rules = report.rules().values().stream().mapToLong(Long::longValue).sum();
        return "%s%d rules, %d of %d tests passed, %d%% of the rules and %d%% of their conditions covered"
                .formatted(
                        counted.isEmpty() ? "" : counted + "; ",
                        rules,
                        passed,
                        report.scenarios().size(),
                        percent(report.coverage().share()),
                        percent(report.coverage().conditionShare()));
    }

    /** Rounded down, so that 100 says all. */
    private static int percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9);
    }
}
