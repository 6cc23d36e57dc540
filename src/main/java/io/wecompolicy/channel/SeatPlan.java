package io.wecompolicy.channel;

import static java.util.Objects.requireNonNullElse;

/**
 * A member's place on a live code.
 *
 * @param level 1 (the default) receives first; higher levels are backups
 * @param share weight among the seats of its level; default 1
 * @param dailyCap adds a day at most; 0 when there is no cap
 */
public record SeatPlan(String userId, Integer level, Integer share, Integer dailyCap) {
    public SeatPlan {
        userId = requireNonNullElse(userId, "");
        level = requireNonNullElse(level, 1);
        share = requireNonNullElse(share, 1);
        dailyCap = requireNonNullElse(dailyCap, 0);
    }
}
