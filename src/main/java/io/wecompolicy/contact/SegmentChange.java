package io.wecompolicy.contact;

import java.util.List;
import java.util.Optional;

/**
 * Segments that a customer enters and leaves.
 *
 * @param primary the new primary segment, which the customer then is in; absent when it stays as it is
 */
public record SegmentChange(String externalUserId, List<String> joined, List<String> left, Optional<String> primary) {
    public SegmentChange {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }
}
