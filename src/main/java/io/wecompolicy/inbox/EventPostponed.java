package io.wecompolicy.inbox;

import java.time.Duration;

/**
 * Thrown by an {@link EventHandler} that can not decide now for a reason outside the event, such as that no rulebook is live
 * yet. The event comes back after the delay, and the try is not counted.
 */
public final class EventPostponed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    /** @param reason shown to people: no personal data */
    public EventPostponed(String reason, Duration delay) {
        super(reason);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
