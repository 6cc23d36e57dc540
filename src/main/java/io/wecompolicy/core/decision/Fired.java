package io.wecompolicy.core.decision;

import java.util.List;

/**
 * A rule that matched.
 *
 * @param facts those it matched, each as {@code Type(tested=value, …)}, and what it accumulated, as
 *     {@code accumulate($n=3, $sum=12.5)}, in the order of its conditions; last its scope, when it has one
 * @param mode how seriously the rule is meant
 * @param held what it would have said if it were enforced, each as {@code add-tag group/tag}; empty when it is
 */
public record Fired(
        Family family, String rule, String file, int line, List<String> facts, Mode mode, List<String> held) {
    public Fired {
        facts = List.copyOf(facts);
        held = List.copyOf(held);
    }

    /** By a rule that is enforced. */
    public Fired(Family family, String rule, String file, int line, List<String> facts) {
        this(family, rule, file, line, facts, Mode.ENFORCE, List.of());
    }
}
