package io.wecompolicy.core.event;

import java.time.Instant;

/**
 * A callback that this version does not know: kept and acknowledged, decided by nobody.
 *
 * @param externalUserId the customer whom it names, so that erasing the customer erases it too; empty when it names none
 */
public record UnknownEvent(String event, String changeType, String externalUserId, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.UNKNOWN;
    }
}
