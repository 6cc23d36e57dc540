package io.wecompolicy.rulebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A check as people read it on a terminal: a line for each mistake, then how many tests passed. */
public final class PlainText {
    private PlainText() {}

    public static List<String> of(CheckReport report, Locale locale) {
        List<String> lines = new ArrayList<>();
        report.diagnostics()
                .forEach(found -> lines.add("%s %s %s %s%s"
                        .formatted(
                                found.place(),
                                (found.isError() ? Summary.ERROR : Summary.WARNING)
                                        .say()
                                        .in(locale),
                                found.code(),
                                found.message(),
                                found.hint().map(hint -> " → " + hint).orElse(""))));
        report.scenarios().stream()
                .filter(test -> !test.passed())
                .forEach(test -> test.complaints()
                        .forEach(complaint -> lines.add(test.place() + " " + test.name() + ": " + complaint)));
        uncovered(report, lines, locale);
        lines.add(summary(report, locale));
        return lines;
    }

    /** Unless they are told of as errors already. */
    private static void uncovered(CheckReport report, List<String> lines, Locale locale) {
        if (report.diagnostics().stream().noneMatch(DiagnosticView::tellsLowCoverage)) {
            report.coverage()
                    .uncovered()
                    .forEach(rule -> lines.add("%s %s %s: %s"
                            .formatted(
                                    rule.place(),
                                    Summary.UNCOVERED.say().in(locale),
                                    rule.rule(),
                                    rule.reason().orElse(""))));
        }
    }

    private static String summary(CheckReport report, Locale locale) {
        long errors =
                report.diagnostics().stream().filter(DiagnosticView::isError).count();
        String counted = errors == 0
                ? ""
                : (errors == 1 ? Summary.ONE_ERROR.say() : Summary.ERRORS.say(Long.toString(errors))).in(locale);
        if (report.rules().isEmpty() && errors > 0) {
            return counted;
        }
        long passed = report.scenarios().stream().filter(TestView::passed).count();
        long rules = report.rules().values().stream().mapToLong(Long::longValue).sum();
        String counts = Summary.COUNTS
                .say(
                        Long.toString(rules),
                        Long.toString(passed),
                        Integer.toString(report.scenarios().size()),
                        Integer.toString(percent(report.coverage().share())),
                        Integer.toString(percent(report.coverage().conditionShare())))
                .in(locale);
        return counted.isEmpty() ? counts : counted + "; " + counts;
    }

    /** Rounded down, so that 100 says all. */
    private static int percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9);
    }
}
