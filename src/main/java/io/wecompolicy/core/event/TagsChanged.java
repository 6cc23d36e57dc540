package io.wecompolicy.core.event;

import java.time.Instant;
import java.util.List;

/** Tags ({@code group/tag}) that somebody else put on or took off the pair; derived from a read. */
public record TagsChanged(
        String userId, String externalUserId, List<String> added, List<String> removed, String causeId, Instant at)
        implements Event {
    public TagsChanged {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    @Override
    public EventType type() {
        return EventType.TAGS_CHANGED;
    }
}
