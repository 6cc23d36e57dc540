package io.wecompolicy.core.event;

import java.time.Instant;

/** We have just read a new customer, so that name, gender and tags are known. */
public record ContactRead(String userId, String externalUserId, String state, String causeId, Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.CONTACT_READ;
    }
}
