package io.wecompolicy.mirror;

import java.util.List;
import java.util.Optional;

/**
 * One page of a reconciliation.
 *
 * @param checks what seems to differ and is read
 * @param compared how many were looked at
 * @param next where the next page begins; empty when the step is over
 */
record Stride(List<Subject> checks, int compared, Optional<String> next) {
    Stride {
        checks = List.copyOf(checks);
    }

    static Stride last(List<Subject> checks) {
        return new Stride(checks, checks.size(), Optional.empty());
    }
}
