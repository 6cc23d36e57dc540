package io.wecompolicy.decisionlog;

import io.wecompolicy.core.event.Event;
import java.time.Instant;

/** What a decision shows of its event. */
public record EventHead(String type, String userId, String externalUserId, String state, Instant at) {
    public static EventHead of(Event event) {
        return new EventHead(event.type().label(), event.userId(), event.externalUserId(), event.state(), event.at());
    }
}
