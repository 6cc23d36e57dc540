package io.wecompolicy.core.event;

import java.time.Instant;

/** A callback that this version does not know: kept and acknowledged, decided by nobody. */
public record UnknownEvent(String event, String changeType, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.UNKNOWN;
    }
}
