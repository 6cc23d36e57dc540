package io.wecompolicy.core.event;

import java.time.Instant;

/** The tag library changed: {@code create}, {@code update}, {@code delete} or {@code shuffle} of a tag or a group. WeCom: {@code change_external_tag}. */
public record TagLibraryChanged(String change, String id, String tagType, String strategyId, Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.TAG_LIBRARY_CHANGED;
    }
}
