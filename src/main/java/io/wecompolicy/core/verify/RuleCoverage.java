package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;

/**
 * Whether tests that pass show a rule, or a row of a table, at work. A test is a <em>near miss</em> of a rule when the rule
 * does not fire in it and a single thing that the rule asks is wrong, all else being right: had that one thing been otherwise,
 * it would have fired. What the rule asks is each constraint of each pattern (parts of {@code &&} one by one, an
 * {@code ||} as one), that there is such a fact, each {@code not}, {@code exists}, {@code or} and {@code accumulate} as a
 * whole, its period and its scope. Something that can not be asked, because what it refers to is the very thing that is
 * missing, counts as right. A rule in mode {@code warn} or {@code dryrun} fires like any other.
 *
 * @param span where it begins; the cell of its name, for a row
 * @param fired in at least one passed test
 * @param nearMiss of at least one passed test; always so for a rule that asks nothing that could be wrong
 * @param conditions each thing that it asks, in its order
 * @param reason why it is not covered; empty when it is
 */
public record RuleCoverage(
        Family family,
        String rule,
        Span span,
        boolean fired,
        boolean nearMiss,
        List<ConditionCoverage> conditions,
        Optional<Bilingual> reason) {
    public RuleCoverage {
        conditions = List.copyOf(conditions);
    }

    public boolean isFull() {
        return fired && nearMiss;
    }
}
