package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.Optional;

/** A member and a customer became contacts. WeCom: {@code add_external_contact}. */
public record ContactAdded(
        String userId, String externalUserId, String state, Optional<WelcomeCode> welcomeCode, Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.CONTACT_ADDED;
    }
}
