package io.wecompolicy.core.event;

import java.time.Instant;

/** A member was deleted. WeCom: {@code delete_user}. */
public record MemberLeft(String userId, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.MEMBER_LEFT;
    }
}
