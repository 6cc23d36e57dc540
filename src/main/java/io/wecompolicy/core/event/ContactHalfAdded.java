package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.Optional;

/** A customer added a member who has not confirmed yet. WeCom: {@code add_half_external_contact}. */
public record ContactHalfAdded(
        String userId, String externalUserId, String state, Optional<WelcomeCode> welcomeCode, Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.CONTACT_HALF_ADDED;
    }
}
