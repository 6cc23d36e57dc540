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
                        .forEach(complaint ->
                                lines.add(test.file() + ":" + test.line() + " " + test.name() + ": " + complaint)));
        lines.add(summary(report));
        return lines;
    }

    private static String summary(CheckReport report) {
        long errors =
                report.diagnostics().stream().filter(DiagnosticView::isError).count();
        if (errors > 0) {
            return errors + (errors == 1 ? " error" : " errors");
        }
        long passed = report.scenarios().stream().filter(TestView::passed).count();
        long rules = report.rules().values().stream().mapToLong(Long::longValue).sum();
        return "%d rules, %d of %d tests passed, %d%% of the rules covered"
                .formatted(
                        rules,
                        passed,
                        report.scenarios().size(),
                        Math.round(report.coverage().share() * 100));
    }
}
