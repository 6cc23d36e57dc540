package io.wecompolicy.decisionlog;

import java.time.Instant;
import java.util.Optional;

/** A recorded decision as it is read back; the body is absent when the customer was erased. */
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
        Optional<DecisionBody> body) {}
