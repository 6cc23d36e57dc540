package io.wecompolicy.wecom.client;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What one corp may do on one API path: so many at once, so many a minute, nothing while the circuit is open. */
final class Gate {
    /** What a call says about the health of its path. */
    enum Outcome {
        GOOD,
        BAD,
        UNDECIDED
    }

    /** Windows of WeCom's limits; the longer ones are guessed when the shorter did not help. */
    private static final Duration[] WINDOWS = {Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)};

    private final Breaker breaker;
    private final Semaphore parallel;
    private final Bucket bucket;
    private int throttled;

    Gate(Breaker breaker, int parallel, int perMinute, int perHour) {
        this.breaker = breaker;
        this.parallel = new Semaphore(parallel, true);
        int minuteBurst = Math.max(1, perMinute / 10);
        int hourBurst = Math.max(1, perHour / 10);
        // A tenth may come at once and the rest flows in, so that no minute and no hour sees more than its limit.
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(minuteBurst)
                        .refillGreedy(Math.max(1, perMinute - minuteBurst), Duration.ofMinutes(1)))
                .addLimit(limit ->
                        limit.capacity(hourBurst).refillGreedy(Math.max(1, perHour - hourBurst), Duration.ofHours(1)))
                .build();
    }

    /** Empty: go, then {@link #leave}. Else why not, and for how long. */
    Optional<Reply.NotAsked> enter(Duration wait) {
        if (!acquire(wait)) {
            return Optional.of(new Reply.NotAsked("too many calls at the same time", Duration.ofMillis(500)));
        }
        Optional<Reply.NotAsked> refusal = passed();
        refusal.ifPresent(reason -> parallel.release());
        return refusal;
    }

    private Optional<Reply.NotAsked> passed() {
        Optional<Duration> open = breaker.tryPass();
        if (open.isPresent()) {
            return Optional.of(new Reply.NotAsked("the circuit is open", open.get()));
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        breaker.undecided();
        return Optional.of(new Reply.NotAsked(
                "our own rate limit is reached", Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(1)));
    }

    void leave(Outcome outcome) {
        parallel.release();
        switch (outcome) {
            case GOOD -> {
                relax();
                breaker.succeeded();
            }
            case BAD -> breaker.failed();
            case UNDECIDED -> breaker.undecided();
        }
    }

    /** Rests for a time; call it after {@link #leave}. */
    void pause(Duration duration) {
        breaker.open(duration);
    }

    /** How long to rest after the limit was hit: longer each time in a row, because WeCom does not say which one it was. */
    synchronized Duration nextWindow() {
        return WINDOWS[Math.min(throttled++, WINDOWS.length - 1)];
    }

    Breaker.State state() {
        return breaker.state();
    }

    private synchronized void relax() {
        throttled = 0;
    }

    private boolean acquire(Duration wait) {
        try {
            return parallel.tryAcquire(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
