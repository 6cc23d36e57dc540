package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.verify.Report;
import java.util.List;
import java.util.Locale;

/**
 * How much of the rules the scenarios show.
 *
 * @param share of rules that fire in a test and stay silent in a near miss, 0 to 1
 * @param conditionShare of the things that rules ask, those that alone are wrong in some test, 0 to 1
 * @param rules in the order of the files
 */
public record CoverageView(double share, double conditionShare, List<RuleCoverageView> rules) {
    static final CoverageView NONE = new CoverageView(0, 0, List.of());

    public CoverageView {
        rules = List.copyOf(rules);
    }

    static CoverageView of(Report report, Locale locale) {
        return new CoverageView(
                report.coveredShare(),
                report.coveredConditionShare(),
                report.coverage().stream()
                        .map(rule -> RuleCoverageView.of(rule, locale))
                        .toList());
    }

    List<RuleCoverageView> uncovered() {
        return rules.stream().filter(rule -> !rule.covered()).toList();
    }
}
