package io.wecompolicy.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly actions are done and when they are given up. */
@ConfigMapping(prefix = "policy.outbox")
public interface OutboxConfig {
    /**
     * Welcomes that this process sends at once; 16 by default. Too few, and a burst of new customers waits past the 20 s of
     * their codes; more than WeCom bears per path (10, see {@code policy.wecom.parallel}) only waits there.
     */
    @WithDefault("16")
    int welcomeThreads();

    /** Other actions at once; 10 by default. Too few, and tags come late; too many, and WeCom answers 45033. */
    @WithDefault("10")
    int normalThreads();

    /**
     * Time for one try of an action without a deadline, all its calls together; 15 s by default. Too short, and a slow WeCom
     * looks dead; too long, and a hanging one holds the threads.
     */
    @WithDefault("15s")
    Duration tryTimeout();

    /**
     * Tries after which an action is {@code dead}; 20 by default, about an hour and a half with the backoff. Too few, and an
     * outage of WeCom loses tags; too many only keep hopeless rows open, and hold back those of the same pair.
     */
    @WithDefault("20")
    int maxAttempts();

    /** Age at which an action that still waits is {@code dead}, however often it was tried; 72 h by default. */
    @WithDefault("72h")
    Duration giveUpAfter();

    /** First pause before a retry, doubled each time, of which a random share is waited; 1 s by default. */
    @WithDefault("1s")
    Duration backoff();

    /** Longest pause before a retry; 15 min by default. Too long, and tags come late after an outage has ended. */
    @WithDefault("15m")
    Duration maxBackoff();

    /** First pause before the retry of a welcome; 250 ms by default, because the code lives 20 s. */
    @WithDefault("250ms")
    Duration welcomeBackoff();

    /** Longest pause before the retry of a welcome; 3 s by default. Too long, and the last tries do not fit in. */
    @WithDefault("3s")
    Duration welcomeMaxBackoff();

    /**
     * How often this process looks for due retries and for what a dead replica left; 1 s by default. Longer delays both,
     * shorter costs one query each time.
     */
    @WithDefault("1s")
    Duration sweep();

    /** Rows that one sweep takes; 500 by default. It also bounds what one process takes from a dead one at a time. */
    @WithDefault("500")
    int sweepLimit();

    /** Days that actions are kept, whole months at a time; 180 by default. The audit of decisions is elsewhere. */
    @WithDefault("180")
    int retentionDays();
}
