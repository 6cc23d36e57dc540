package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.rule.Span;
import io.wecompolicy.core.verify.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One test of a scenario.
 *
 * @param cell where it begins, for a sheet
 * @param outcome {@code passed}, {@code failed} or {@code undecided} (a family gave no answer)
 * @param differences what was expected and is not so; only when failed
 * @param reason why there is no decision; only when undecided
 * @param complaints what is wrong with it, a sentence each, to be shown as they are
 */
public record TestView(
        String file,
        int line,
        Optional<String> cell,
        String name,
        String outcome,
        List<DifferenceView> differences,
        Optional<String> reason,
        List<String> complaints) {
    public static final String PASSED = "passed";

    public TestView {
        differences = List.copyOf(differences);
        complaints = List.copyOf(complaints);
    }

    static TestView of(Verdict verdict, Locale locale) {
        if (verdict instanceof Verdict.Failed failed) {
            List<DifferenceView> differences = failed.differences().stream()
                    .map(difference -> DifferenceView.of(difference, locale))
                    .toList();
            return of(verdict, "failed", differences, Optional.empty(), locale);
        }
        return verdict instanceof Verdict.Undecided undecided
                ? of(
                        verdict,
                        "undecided",
                        List.of(),
                        Optional.of(undecided.reason().in(locale)),
                        locale)
                : of(verdict, PASSED, List.of(), Optional.empty(), locale);
    }

    boolean passed() {
        return outcome.equals(PASSED);
    }

    /** Where it is, as in {@code tagging/scenarios/a.yaml:3}, or with its cell. */
    String place() {
        return file + ":" + cell.orElse(Integer.toString(line));
    }

    private static TestView of(
            Verdict verdict, String outcome, List<DifferenceView> differences, Optional<String> reason, Locale locale) {
        Span span = verdict.name().span();
        List<String> complaints =
                verdict.complaints().stream().map(said -> said.in(locale)).toList();
        return new TestView(
                span.file(), span.line(), span.cell(), verdict.name().text(), outcome, differences, reason, complaints);
    }
}
