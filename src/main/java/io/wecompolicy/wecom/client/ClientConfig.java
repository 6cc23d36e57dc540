package io.wecompolicy.wecom.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How we call WeCom. */
@ConfigMapping(prefix = "policy.wecom")
public interface ClientConfig {
    /** Time to connect; 2 s by default. Too short fails behind slow proxies; too long eats the 20 s of a welcome. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Time for one answer; 5 s by default. Too short repeats calls that worked; too long eats the 20 s of a welcome. */
    @WithDefault("5s")
    Duration readTimeout();

    /** Time to learn a customer's name before a welcome that shows it; 500 ms by default. It delays such a welcome. */
    @WithDefault("500ms")
    Duration nicknameTimeout();

    /**
     * Calls per minute that this process makes per corp and API path; 10000 by default, which is WeCom's own limit for all
     * processes together. Set it to a share with several replicas. Too high, and WeCom answers 45009 and blocks the path
     * for a minute or an hour; too low, and actions wait.
     */
    @WithDefault("10000")
    int callsPerMinute();

    /** The same per hour; 150000 by default. */
    @WithDefault("150000")
    int callsPerHour();

    /**
     * Calls at the same time per corp and API path; 10 by default. WeCom documents no number and answers 45033 above it;
     * too low, and a burst of welcomes queues.
     */
    @WithDefault("10")
    int parallel();

    /** How long a call waits for its turn among the parallel ones; 1 s by default. Longer holds threads of the lanes. */
    @WithDefault("1s")
    Duration parallelWait();

    /** Failures in a row (time-outs, 5xx, busy) that open the circuit of a corp and path; 5 by default. */
    @WithDefault("5")
    int circuitFailures();

    /** How long an open circuit refuses calls before it lets one through; 5 s by default, a quarter of a welcome's life. */
    @WithDefault("5s")
    Duration circuitPause();

    /**
     * How long a path rests after WeCom said that our app may not use it, or not from this address; 1 min by default. An
     * administrator's correction is seen after at most that time.
     */
    @WithDefault("1m")
    Duration forbiddenPause();

    /** How long no token is asked for after WeCom refused the secret; 30 min by default. WeCom bans an address that insists. */
    @WithDefault("30m")
    Duration badSecretPause();

    /** How long before its end a token is renewed; 5 min by default, while the old one is still used. */
    @WithDefault("5m")
    Duration tokenMargin();

    /** Token requests per minute and app; 20 by default. WeCom asks not to call it often; a flapping token needs a few. */
    @WithDefault("20")
    int tokensPerMinute();

    /** Age at which the list of corp tags is read again; 10 min by default. Renamed and deleted tags are noticed then. */
    @WithDefault("10m")
    Duration tagListAge();

    /**
     * Whether a tag that a rule names and WeCom lacks is created; off by default (on in {@code dev} and {@code test}). On, a
     * typing error in a rule becomes a tag that all members see; off, such an action is {@code dead} and names the tag.
     */
    @WithDefault("false")
    boolean createMissingTags();
}
