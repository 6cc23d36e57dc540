package io.wecompolicy.core.event;

import java.time.Instant;

/** A right was given or taken; {@code subject} as in a grant. */
public record GrantChanged(String subject, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.GRANT_CHANGED;
    }
}
