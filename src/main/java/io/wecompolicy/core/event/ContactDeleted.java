package io.wecompolicy.core.event;

import java.time.Instant;

/** The member deleted the customer. {@code source} is empty or {@code DELETE_BY_TRANSFER}. WeCom: {@code del_external_contact}. */
public record ContactDeleted(String userId, String externalUserId, String source, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.CONTACT_DELETED;
    }
}
