package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Matches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code decide} is while rules run: takes down what they conclude. It is a global and no fact, so that it does not
 * take part in joins.
 */
final class Collector {
    private static final Comparator<Fired> FIRED_ORDER = Comparator.comparing(Fired::file)
            .thenComparingInt(Fired::line)
            .thenComparing(Fired::rule)
            .thenComparing(fired -> fired.facts().toString())
            .thenComparing(fired -> fired.held().toString());
    private static final Comparator<Conclusion> CONCLUSION_ORDER = Comparator.comparing(
                    (Conclusion conclusion) -> conclusion.origin().file())
            .thenComparingInt(conclusion -> conclusion.origin().line())
            .thenComparing(conclusion -> conclusion.origin().rule())
            .thenComparing(Conclusion::toString);

    private final Set<Fired> fired = new LinkedHashSet<>();
    private final Set<Conclusion> conclusions = new LinkedHashSet<>();
    private List<String> held = List.of();

    /** Follows what the match had to say. */
    void fired(RuleWay way, List<Object> matched) {
        fired.add(way.fired(matched, held));
        held = List.of();
    }

    void conclude(RulePlan plan, Object[] bound) {
        try {
            List<Conclusion> said = plan.conclude(bound);
            if (plan.isEnforced()) {
                conclusions.addAll(said);
            } else {
                held = said.stream().map(Conclusion::text).toList();
            }
        } catch (RuntimeException thrown) {
            throw new RuleThrew(plan.name(), thrown);
        }
    }

    void clear() {
        fired.clear();
        conclusions.clear();
        held = List.of();
    }

    /** Each thing once and sorted: the order of firing must not show. */
    Matches matches() {
        List<Fired> sortedFired = new ArrayList<>(fired);
        sortedFired.sort(FIRED_ORDER);
        List<Conclusion> sortedConclusions = new ArrayList<>(conclusions);
        sortedConclusions.sort(CONCLUSION_ORDER);
        return new Matches(sortedFired, sortedConclusions);
    }
}
