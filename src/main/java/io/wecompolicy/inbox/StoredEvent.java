package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of {@code inbox_event} with the apps that delivered it; still sealed. */
record StoredEvent(
        EventId id,
        String corpId,
        String app,
        List<String> apps,
        EventType type,
        String userId,
        String externalUserId,
        String state,
        byte[] event,
        Instant receivedAt,
        String status,
        int attempts,
        Optional<String> error,
        Optional<String> decisionId,
        Optional<String> causeId,
        Optional<Instant> decidedAt) {}
