package io.wecompolicy.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are stored, handed on, and tried again. */
@ConfigMapping(prefix = "policy.inbox")
public interface InboxConfig {
    /** Arrivals that may wait for the database. Too few refuse a burst, too many answer later than WeCom listens. */
    @WithDefault("10000")
    int queueCapacity();

    /** Arrivals stored by one transaction. 1 costs a disk flush each; hundreds make the first wait for the last. */
    @WithDefault("128")
    int groupSize();

    /** Events held in memory; the rest waits in the database. Too few idle the lanes, too many fill the heap in a backlog. */
    @WithDefault("20000")
    int memoryLimit();

    /** Threads that decide events with a fresh welcome code. Too few let greetings wait for each other, too many starve the rest. */
    @WithDefault("2")
    int welcomeThreads();

    /** Events decided by one transaction in the welcome lane. Large ones delay the first greeting of a batch. */
    @WithDefault("16")
    int welcomeBatch();

    /** Threads that decide everything else. More than processors only queue at the database. */
    @WithDefault("2")
    int normalThreads();

    /** Events decided by one transaction in the normal lane. 1 costs a disk flush each; large ones repeat more when one fails. */
    @WithDefault("32")
    int normalBatch();

    /** How often open events without an owner are looked for. Short costs queries at rest, long delays what failed or was left. */
    @WithDefault("500ms")
    Duration sweepInterval();

    /** Events taken by one such look. Few make a backlog slow, many hold them from other replicas. */
    @WithDefault("500")
    int sweepBatch();

    /** Tries until an event is dead. Few give up during a short outage, many hold up the later events of its pair. */
    @WithDefault("8")
    int maxAttempts();

    /** The wait after the first failure; each further one is three times as long, give or take a half. */
    @WithDefault("2s")
    Duration retryBase();

    /** The longest wait between two tries. */
    @WithDefault("15m")
    Duration retryLimit();

    /**
     * How long the same event may be the oldest one that waits; then nothing moves, and the service is no longer ready.
     * Short flaps when one decision is slow, long hides a stop.
     */
    @WithDefault("60s")
    Duration readyAge();

    /** How long an event is kept, in whole months. Replays and histories end there. */
    @WithDefault("400d")
    Duration retention();

    /** How long a duplicate is recognised, at least 7 days. Longer costs a row of about 150 bytes for each event. */
    @WithDefault("8d")
    Duration seenRetention();
}
