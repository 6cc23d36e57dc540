package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that a decision leads to.
 *
 * @param dueBefore after this it is not tried again, but {@code expired}
 * @param proposalIds which proposals of the decision it carries out
 */
public record NewAction(
        CorpId corp,
        EventId event,
        String decisionId,
        Work work,
        Optional<Instant> dueBefore,
        List<String> proposalIds) {
    public NewAction {
        proposalIds = List.copyOf(proposalIds);
    }
}
