package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.List;

/** A member was created; departments are WeCom ids. WeCom: {@code create_user}. */
public record MemberJoined(String userId, List<String> departmentIds, Instant at) implements Event {
    public MemberJoined {
        departmentIds = List.copyOf(departmentIds);
    }

    @Override
    public EventType type() {
        return EventType.MEMBER_JOINED;
    }
}
