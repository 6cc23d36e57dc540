package io.wecompolicy.decisionlog;

import java.time.Instant;
import java.util.Optional;

/**
 * A recorded decision as it is read back; state and body are absent when the customer was erased, or when they do not open.
 *
 * @param unreadable whether they do not open, because they or their key are damaged
 */
public record LoggedDecision(
        String id,
        String eventId,
        String corpId,
        String eventType,
        String userId,
        String externalUserId,
        RulebookRef rulebook,
        Instant eventAt,
        Instant decidedAt,
        long elapsedMicros,
        Optional<String> state,
        Optional<DecisionBody> body,
        boolean unreadable) {

    /** Whether the customer was erased, so that only the frame is left. */
    public boolean erased() {
        return body.isEmpty() && !unreadable;
    }
}
