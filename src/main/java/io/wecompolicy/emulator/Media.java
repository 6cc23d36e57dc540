package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Uploaded files: only their ids and ages are kept. */
final class Media {
    private static final Duration KEPT = Duration.ofDays(3);

    private final Clock clock;
    private final Randomness randomness;
    private final Map<String, Instant> uploaded = new ConcurrentHashMap<>();

    Media(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    String add() {
        String id = randomness.opaque(64);
        uploaded.put(id, clock.instant());
        return id;
    }

    /** 40007 when the id is unknown or older than three days. */
    void check(String mediaId) {
        boolean good = Optional.ofNullable(uploaded.get(mediaId))
                .filter(at -> clock.instant().isBefore(at.plus(KEPT)))
                .isPresent();
        if (!good) {
            throw new Refusal(40007, "invalid media_id");
        }
    }
}
