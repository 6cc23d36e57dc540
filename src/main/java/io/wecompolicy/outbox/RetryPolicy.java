package io.wecompolicy.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Turns what came of a try into what is recorded: ended, or tried again and when. */
final class RetryPolicy {
    /** A try that starts later than this before its deadline can not succeed. */
    private static final Duration LAST_CHANCE = Duration.ofMillis(100);

    /**
     * What becomes of the row.
     *
     * @param nextAttemptAt present while the status is {@code failed}
     */
    record Settlement(
            ActionStatus status,
            int attempts,
            Optional<Instant> nextAttemptAt,
            Optional<String> note,
            Optional<String> error) {}

    private final OutboxConfig config;
    private final DoubleSupplier random;

    /** @param random uniform in [0, 1) */
    RetryPolicy(OutboxConfig config, DoubleSupplier random) {
        this.config = config;
        this.random = random;
    }

    Settlement settle(ActionRow row, Delivery delivery, Instant now) {
        return delivery.match(new Delivery.Cases<>() {
            @Override
            public Settlement sent(Delivery.Sent sent) {
                return new Settlement(
                        ActionStatus.SENT, row.attempts(), Optional.empty(), sent.note(), Optional.empty());
            }

            @Override
            public Settlement retry(Delivery.Retry retry) {
                if (row.attempts() >= config.maxAttempts()) {
                    return end(
                            ActionStatus.DEAD,
                            row.attempts(),
                            retry.error() + "; given up after " + row.attempts() + " attempts");
                }
                Duration pause = retry.after().orElseGet(() -> backoff(row, now));
                return later(row, row.attempts(), pause, retry.error(), now);
            }

            @Override
            public Settlement postponed(Delivery.Postponed postponed) {
                return later(row, row.attempts() - 1, postponed.after(), postponed.reason(), now);
            }

            @Override
            public Settlement dropped(Delivery.Dropped dropped) {
                return end(ActionStatus.DROPPED, row.attempts(), doubting(row, row.attempts() - 1, dropped.error()));
            }

            @Override
            public Settlement dead(Delivery.Dead dead) {
                return end(ActionStatus.DEAD, row.attempts(), dead.error());
            }
        });
    }

    /** For a row whose deadline had passed when it was claimed: the claim counts no attempt then, so those it has were earlier. */
    static Settlement expired(ActionRow row) {
        String error = row.attempts() > 0
                ? "its deadline passed before it could be sent again"
                : "its deadline passed before it could be sent";
        return end(ActionStatus.EXPIRED, row.attempts(), doubting(row, row.attempts(), error));
    }

    /** What an earlier try did is unknown when the process was killed, or when the answer did not come in time. */
    private static String doubting(ActionRow row, int earlierTries, String error) {
        boolean doubtful = earlierTries > 0 && row.type().idempotency() == ActionType.Idempotency.ONCE_PER_KEY;
        return doubtful ? error + "; an earlier try of ours may have worked" : error;
    }

    private Settlement later(ActionRow row, int attempts, Duration pause, String error, Instant now) {
        Instant next = now.plus(pause);
        if (row.dueBefore().isPresent()
                && !next.plus(LAST_CHANCE).isBefore(row.dueBefore().get())) {
            return end(
                    ActionStatus.EXPIRED,
                    attempts,
                    doubting(row, row.attempts() - 1, error + "; no time for another try before its deadline"));
        }
        if (next.isAfter(row.createdAt().plus(config.giveUpAfter()))) {
            return end(
                    ActionStatus.DEAD,
                    attempts,
                    error + "; given up " + config.giveUpAfter().toHours() + " h after it was asked for");
        }
        return new Settlement(ActionStatus.FAILED, attempts, Optional.of(next), Optional.empty(), Optional.of(error));
    }

    /** Exponential with full jitter, so that what failed together does not come back together. */
    private Duration backoff(ActionRow row, Instant now) {
        boolean welcome = row.type().lane() == ActionType.Lane.WELCOME;
        Duration first = welcome ? config.welcomeBackoff() : config.backoff();
        Duration longest = welcome ? config.welcomeMaxBackoff() : config.maxBackoff();
        long ceiling = first.toMillis() << Math.min(row.attempts() - 1, 30);
        long bounded = Math.min(ceiling, longest.toMillis());
        // With a deadline, at most half of what is left is waited: there is always room for one more try.
        long room = row.dueBefore()
                .map(due -> Math.max(0, Duration.between(now, due).toMillis() / 2))
                .orElse(Long.MAX_VALUE);
        return Duration.ofMillis((long) (Math.min(bounded, room) * random.getAsDouble()));
    }

    private static Settlement end(ActionStatus status, int attempts, String error) {
        return new Settlement(status, attempts, Optional.empty(), Optional.empty(), Optional.of(error));
    }
}
