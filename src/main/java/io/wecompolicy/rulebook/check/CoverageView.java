package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.verify.Report;
import io.wecompolicy.core.verify.RuleCoverage;
import java.util.List;

/**
 * How much of the rules the scenarios show.
 *
 * @param share of rules that fire in a test and stay silent in a near miss, 0 to 1
 */
public record CoverageView(double share, List<RuleCoverage> rules) {
    static final CoverageView NONE = new CoverageView(0, List.of());

    public CoverageView {
        rules = List.copyOf(rules);
    }

    static CoverageView of(Report report) {
        return new CoverageView(report.coveredShare(), report.coverage());
    }
}
