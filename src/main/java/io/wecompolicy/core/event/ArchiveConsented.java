package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.Optional;

/** The customer agreed to chat archiving. WeCom: {@code msg_audit_approved}. */
public record ArchiveConsented(String userId, String externalUserId, Optional<WelcomeCode> welcomeCode, Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.ARCHIVE_CONSENTED;
    }
}
