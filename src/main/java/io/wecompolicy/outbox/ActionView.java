package io.wecompolicy.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far an action is, as the API shows it.
 *
 * @param attempts how often WeCom was asked
 * @param note what is odd about a success, such as that it had been done before
 */
public record ActionView(
        String id,
        ActionType type,
        ActionStatus status,
        int attempts,
        Optional<Instant> dueBefore,
        Optional<Instant> sentAt,
        Optional<String> error,
        Optional<String> note,
        List<String> proposalIds) {
    public ActionView {
        proposalIds = List.copyOf(proposalIds);
    }
}
