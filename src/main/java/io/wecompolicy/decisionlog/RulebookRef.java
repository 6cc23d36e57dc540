package io.wecompolicy.decisionlog;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import java.util.List;

/**
 * The rulebook that decided.
 *
 * @param slot {@code live}, {@code canary} or {@code shadow}
 * @param isolated rules of it that it went without, because they threw again and again; sorted
 */
public record RulebookRef(int version, String digest, String slot, List<IsolatedRule> isolated) {
    public RulebookRef {
        isolated = List.copyOf(isolated);
    }

    /** A rule, with its family as {@link io.wecompolicy.core.decision.Family#label}. */
    public record IsolatedRule(String family, String rule) {
        private static IsolatedRule of(RuleName name) {
            return new IsolatedRule(name.family().label(), name.rule());
        }

        public RuleName name() {
            return new RuleName(Family.ofLabel(family), rule);
        }
    }

    /** @param isolated sorted */
    public static RulebookRef of(int version, String digest, String slot, List<RuleName> isolated) {
        return new RulebookRef(
                version, digest, slot, isolated.stream().map(IsolatedRule::of).toList());
    }
}
