package io.wecompolicy.core.fact;

/**
 * A member's place on the live code of this event.
 *
 * @param share weight among the seats of its level
 * @param dailyCap adds a day at most; 0 when there is no cap
 * @param addsToday with this event counted
 * @param level 1 receives first; higher levels are backups
 */
public record Seat(
        String userId,
        String state,
        int level,
        int share,
        int dailyCap,
        int addsToday,
        int addsInWindow,
        boolean available) {}
