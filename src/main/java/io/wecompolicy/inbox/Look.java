package io.wecompolicy.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was seen of the open events.
 *
 * @param oldest when the oldest one was received; empty when none waits
 * @param since when that one was first seen to be the oldest
 * @param at when this was seen
 */
record Look(Optional<Instant> oldest, Instant since, Instant at) {
    static Look first(Optional<Instant> oldest, Instant now) {
        return new Look(oldest, now, now);
    }

    Look next(Optional<Instant> seen, Instant now) {
        return new Look(seen, seen.equals(oldest) ? since : now, now);
    }

    /** How long the oldest event has waited since its receipt; zero when none does. */
    Duration age(Instant now) {
        return oldest.map(received -> Duration.between(received, now)).orElse(Duration.ZERO);
    }

    /** How long nothing has moved: the same event is the oldest, whoever should decide it; zero when none waits. */
    Duration still() {
        return oldest.isPresent() ? Duration.between(since, at) : Duration.ZERO;
    }
}
