package io.wecompolicy.core.fact;

import java.time.Instant;
import java.util.Set;

/**
 * The bond of one member and one customer.
 *
 * @param tags corp tags as {@code group/tag}
 * @param addWay WeCom's number for how they met; 0 when unknown
 * @param since when they became contacts
 */
public record Relation(
        String userId,
        String externalUserId,
        Set<String> tags,
        String state,
        int addWay,
        Instant since,
        String remark) {
    public Relation {
        tags = Set.copyOf(tags);
    }

    /** The same bond with these tags in place of its own. */
    public Relation withTags(Set<String> others) {
        return new Relation(userId, externalUserId, others, state, addWay, since, remark);
    }
}
