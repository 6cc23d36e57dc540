package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Diagnostic;
import java.util.List;

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

    /** Share of rules with full coverage, 0 to 1; 1 when there is no rule. */
    public double coveredShare() {
        long full = coverage.stream().filter(RuleCoverage::isFull).count();
        return coverage.isEmpty() ? 1 : (double) full / coverage.size();
    }
}
