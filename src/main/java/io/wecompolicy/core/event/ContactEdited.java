package io.wecompolicy.core.event;

import java.time.Instant;

/** Something of the pair changed; WeCom does not say what. WeCom: {@code edit_external_contact}. */
public record ContactEdited(String userId, String externalUserId, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.CONTACT_EDITED;
    }
}
