package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import java.util.List;

/**
 * How the rules did in one decision that was stored.
 *
 * @param digest of the rulebook that decided
 * @param isolated rules that it went without, sorted
 * @param failures of the decision; empty when every family gave an answer
 */
public record DecisionOutcome(
        CorpId corp, EventId event, EventType type, String digest, List<RuleName> isolated, List<Failure> failures) {
    public DecisionOutcome {
        isolated = List.copyOf(isolated);
        failures = List.copyOf(failures);
    }

    /** Whether this is how it would be decided now, too. */
    boolean isBy(ActiveRulebook rulebook) {
        return ActiveRulebook.key(digest, isolated).equals(rulebook.key());
    }
}
