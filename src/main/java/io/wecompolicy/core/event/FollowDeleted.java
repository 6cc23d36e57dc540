package io.wecompolicy.core.event;

import java.time.Instant;

/** The customer deleted or blocked the member. WeCom: {@code del_follow_user}. */
public record FollowDeleted(String userId, String externalUserId, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.FOLLOW_DELETED;
    }
}
