package io.wecompolicy.decisionlog;

import java.time.Instant;
import java.util.Optional;

/** Which decisions a reader asks for; what is absent does not restrict. {@code cursor} is the last id of the page before. */
public record DecisionFilter(
        Optional<String> externalUserId,
        Optional<String> userId,
        Optional<String> family,
        Optional<String> rule,
        Optional<String> outcome,
        Optional<Integer> rulebook,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> cursor,
        int limit) {
    /** The newest of all. */
    public static DecisionFilter newest(int limit) {
        return new DecisionFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }
}
