package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the scenarios of a rules tree say.
 *
 * @param verdicts one for each test that could be read, by file and line
 * @param mistakes what could not be read, and why
 * @param coverage one for each rule, by name
 */
public record Report(List<Verdict> verdicts, List<Diagnostic> mistakes, List<RuleCoverage> coverage) {
    public Report {
        verdicts = List.copyOf(verdicts);
        mistakes = List.copyOf(mistakes);
        coverage = List.copyOf(coverage);
    }

    /** Every file could be read and every test passed. Coverage is for the reader to judge. */
    public boolean passed() {
        return mistakes.isEmpty() && verdicts.stream().allMatch(Verdict.Passed.class::isInstance);
    }

    /** Why it did not pass, a line each, with file, line and what to do, to be shown as it is; empty when it passed. */
    public List<String> failures() {
        Stream<String> unread = mistakes.stream().map(Report::text);
        Stream<String> failed = verdicts.stream().flatMap(Report::text);
        return Stream.concat(unread, failed).toList();
    }

    private static String text(Diagnostic mistake) {
        String hint = mistake.hint().map(words -> "（" + words + "）").orElse("");
        return mistake.place() + " " + mistake.message() + hint;
    }

    private static Stream<String> text(Verdict verdict) {
        Span span = verdict.name().span();
        String place = span.file() + ":" + span.line() + ":" + span.column() + " "
                + verdict.name().text() + "：";
        if (verdict instanceof Verdict.Failed failed) {
            return failed.differences().stream().map(difference -> place + difference.text());
        }
        return verdict instanceof Verdict.Undecided undecided
                ? Stream.of(place + "没有得到结果：" + undecided.reason())
                : Stream.empty();
    }

    /** Share of rules with full coverage, 0 to 1; 1 when there is no rule. */
    public double coveredShare() {
        long full = coverage.stream().filter(RuleCoverage::isFull).count();
        return coverage.isEmpty() ? 1 : (double) full / coverage.size();
    }
}
