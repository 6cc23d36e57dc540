package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.List;

/** A member changed department or id ({@code newUserId} is empty when the id stays). WeCom: {@code update_user}. */
public record MemberChanged(String userId, String newUserId, List<String> departmentIds, Instant at) implements Event {
    public MemberChanged {
        departmentIds = List.copyOf(departmentIds);
    }

    @Override
    public EventType type() {
        return EventType.MEMBER_CHANGED;
    }
}
