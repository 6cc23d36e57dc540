package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.Pair;
import java.util.List;

/**
 * An action that a decision asks for and that can not even be begun. It is recorded as {@code dead}, so that whoever looks at
 * the decision sees what is missing.
 *
 * @param error what is missing and what to do about it, shown to people: no personal data
 * @param proposalIds which proposals of the decision it would have carried out
 */
public record DeadAction(
        CorpId corp,
        EventId event,
        String decisionId,
        ActionType type,
        Pair pair,
        List<String> proposalIds,
        String error) {
    public DeadAction {
        proposalIds = List.copyOf(proposalIds);
    }
}
