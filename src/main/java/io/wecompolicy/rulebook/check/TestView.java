package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.verify.Difference;
import io.wecompolicy.core.verify.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One test of a scenario.
 *
 * @param outcome {@code passed}, {@code failed} or {@code undecided} (a family gave no answer)
 * @param differences what was expected and is not so; only when failed
 * @param reason why there is no decision; only when undecided
 */
public record TestView(
        String file, int line, String name, String outcome, List<Difference> differences, Optional<String> reason) {
    public static final String PASSED = "passed";

    public TestView {
        differences = List.copyOf(differences);
    }

    static TestView of(Verdict verdict) {
        if (verdict instanceof Verdict.Failed failed) {
            return of(verdict, "failed", failed.differences(), Optional.empty());
        }
        return verdict instanceof Verdict.Undecided undecided
                ? of(verdict, "undecided", List.of(), Optional.of(undecided.reason()))
                : of(verdict, PASSED, List.of(), Optional.empty());
    }

    boolean passed() {
        return outcome.equals(PASSED);
    }

    /** What is wrong with it, a line each. */
    List<String> complaints() {
        return reason.map(List::of)
                .orElseGet(() -> differences.stream().map(Difference::text).toList());
    }

    private static TestView of(Verdict verdict, String outcome, List<Difference> differences, Optional<String> reason) {
        return new TestView(
                verdict.name().span().file(),
                verdict.name().span().line(),
                verdict.name().text(),
                outcome,
                differences,
                reason);
    }
}
