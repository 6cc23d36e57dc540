package io.wecompolicy.core.fact;

/**
 * A member's place on the live code of this event.
 *
 * @param level 1 receives first; higher levels are backups
 * @param share weight among the seats of its level
 * @param dailyCap adds a day at most; 0 when there is no cap
 * @param addsToday with this event counted
 * @param addsInWindow adds within the configured window (60 s) before the event, this one included
 * @param lead how many customers usually still come after WeCom was told to take a seat of this live code off; learnt from
 *     the last times
 * @param ahead how many customers more than its share of the level's adds today it has received; negative when fewer
 */
public record Seat(
        String userId,
        String state,
        int level,
        int share,
        int dailyCap,
        int addsToday,
        int addsInWindow,
        boolean available,
        int lead,
        int ahead) {

    /** More than anybody can receive; and few enough that a rule may add up what a hundred seats have left. */
    private static final int WITHOUT_CAP = 1_000_000;

    /** How many more customers the cap lets in today; a million when there is no cap. */
    public int remaining() {
        return dailyCap == 0 ? WITHOUT_CAP : Math.max(0, dailyCap - addsToday);
    }
}
