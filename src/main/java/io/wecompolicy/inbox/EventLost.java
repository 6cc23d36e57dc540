package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventId;

/** Another replica took the event, or it is settled: what was decided here must not be kept. Rolls the transaction back. */
final class EventLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EventLost(EventId id) {
        super("event " + id + " is no longer ours to decide");
    }
}
