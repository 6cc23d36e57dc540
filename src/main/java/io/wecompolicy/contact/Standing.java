package io.wecompolicy.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How a pair stands as far as we know.
 *
 * @param since when it began last
 * @param endedAt when it ended last, also when it has begun again since
 * @param tags {@code group/tag}
 */
public record Standing(RelationStatus status, Instant since, Optional<Instant> endedAt, Set<String> tags) {
    public Standing {
        tags = Set.copyOf(tags);
    }

    /** Whether the member has the customer: WeCom shows such a pair. */
    public boolean isShown() {
        return status == RelationStatus.ACTIVE || status == RelationStatus.DELETED_BY_CUSTOMER;
    }
}
