package io.wecompolicy.core.event;

import java.time.Instant;

/**
 * A moment that rules wait for has come.
 *
 * @param subject of what: a shift boundary, midnight, a window that ends, an expiry, a roster to look at once more
 * @param subjectId of which: a customer for a window, else a live code by WeCom's config id; empty when of none alone
 */
public record ClockTicked(
        @OneOf({"window", "shift", "midnight", "expiry", "roster"})
        String subject,

        String subjectId,
        Instant at) implements Event {
    /** A signal of a customer has left a window that rules count in. */
    public static final String WINDOW = "window";

    /** A shift begins or ends for a seat of a live code. */
    public static final String SHIFT = "shift";

    /** A new day: caps count anew. */
    public static final String MIDNIGHT = "midnight";

    /** A live code expires. */
    public static final String EXPIRY = "expiry";

    /** Something that the roster of a live code depends on has changed: a seat, a member, what WeCom shows. */
    public static final String ROSTER = "roster";

    @Override
    public EventType type() {
        return EventType.CLOCK_TICKED;
    }

    @Override
    public String externalUserId() {
        return subject.equals(WINDOW) ? subjectId : "";
    }

    /** The live code that this concerns; empty when none is. */
    public String configId() {
        return subject.equals(WINDOW) ? "" : subjectId;
    }
}
