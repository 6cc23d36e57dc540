package io.wecompolicy.mirror;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps reading so slow that actions have their share of WeCom's limits. */
@ApplicationScoped
class Pace {
    private final Bucket bucket;
    private volatile boolean closed;

    Pace(MirrorConfig config) {
        int rate = config.callsPerSecond();
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    /** Waits for one call's turn. */
    void take() {
        if (closed) {
            return;
        }
        try {
            bucket.asBlocking().consume(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on nobody waits: the process ends. */
    void close() {
        closed = true;
    }
}
