package io.wecompolicy.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Keys and signals of customers. */
@ConfigMapping(prefix = "policy.contact")
public interface ContactConfig {
    /**
     * How long an unwrapped key is kept in memory; default 10 s. For so long another replica may still read a customer who
     * was just erased. Zero asks the database for each reading.
     */
    @WithDefault("10s")
    Duration keyTtl();

    /** Unwrapped keys in memory at most; default 10000, about 2 MB. Few make pages of customers slow. */
    @WithDefault("10000")
    int keysInMemory();

    /** How far back rules see signals; default 400 days. Shorter, and a rule that looks back a year counts too few. */
    @WithDefault("400d")
    Duration signalWindow();

    /** Signals of one customer that rules see, the last ones; default 1000. More makes each decision heavier. */
    @WithDefault("1000")
    int signalRows();
}
