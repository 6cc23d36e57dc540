package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.verify.RuleCoverage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether tests that pass show a rule, or a row of a table, at work.
 *
 * @param cell of its name, for a row
 * @param covered it fires in one, and another is a near miss
 * @param fired in at least one
 * @param nearMiss of at least one: it does not fire there, and a single thing that it asks is wrong
 * @param conditions what it asks, in its order
 * @param reason why it is not covered
 */
public record RuleCoverageView(
        String family,
        String rule,
        String file,
        int line,
        Optional<String> cell,
        boolean covered,
        boolean fired,
        boolean nearMiss,
        List<ConditionCoverageView> conditions,
        Optional<String> reason) {
    public RuleCoverageView {
        conditions = List.copyOf(conditions);
    }

    static RuleCoverageView of(RuleCoverage rule, Locale locale) {
        return new RuleCoverageView(
                rule.family().label(),
                rule.rule(),
                rule.span().file(),
                rule.span().line(),
                rule.span().cell(),
                rule.isFull(),
                rule.fired(),
                rule.nearMiss(),
                rule.conditions().stream()
                        .map(condition -> ConditionCoverageView.of(condition, locale))
                        .toList(),
                rule.reason().map(words -> words.in(locale)));
    }

    /** Where it is, as in {@code tagging/a.drl:3}, or with its cell. */
    String place() {
        return file + ":" + cell.orElse(Integer.toString(line));
    }
}
