package io.wecompolicy.core.event;

import java.time.Instant;

/** A moment that rules wait for has come: {@code subject} says of what (shift, midnight, window, expiry), {@code subjectId} of which. */
public record ClockTicked(
        @OneOf({"shift", "midnight", "window", "expiry"}) String subject, String subjectId, Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.CLOCK_TICKED;
    }
}
