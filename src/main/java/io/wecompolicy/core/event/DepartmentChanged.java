package io.wecompolicy.core.event;

import java.time.Instant;

/** A department was created, changed or deleted. WeCom: {@code create_party} and its kind. */
public record DepartmentChanged(String change, String id, String name, String parentId, Instant at) implements Event {
    @Override
    public EventType type() {
        return EventType.DEPARTMENT_CHANGED;
    }
}
