package io.wecompolicy.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event in the API.
 *
 * @param app the app that delivered it first; empty for signals and derived events
 * @param apps every app of the corp that delivered it
 * @param error why it failed or was ignored
 * @param payload the event without its welcome code; absent in lists and when the customer was erased
 */
record EventView(
        String id,
        String app,
        List<String> apps,
        String corpId,
        String type,
        String userId,
        String externalUserId,
        String state,
        Instant receivedAt,
        String status,
        int attempts,
        Optional<String> error,
        Optional<String> decisionId,
        Optional<String> causeId,
        Optional<Instant> decidedAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Map<String, Object>> payload) {

    static EventView of(StoredEvent event, Optional<Map<String, Object>> payload) {
        return new EventView(
                event.id().value(),
                event.app(),
                event.apps().isEmpty() && !event.app().isEmpty() ? List.of(event.app()) : event.apps(),
                event.corpId(),
                event.type().label(),
                event.userId(),
                event.externalUserId(),
                event.state(),
                event.receivedAt(),
                event.status(),
                event.attempts(),
                event.error(),
                event.decisionId(),
                event.causeId(),
                event.decidedAt(),
                payload);
    }
}
