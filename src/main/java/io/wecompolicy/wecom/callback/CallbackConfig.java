package io.wecompolicy.wecom.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** WeCom's door. */
@ConfigMapping(prefix = "policy.callback")
public interface CallbackConfig {
    /**
     * Genuine callbacks of one app per second, with bursts of as many; what exceeds it is answered 503 and WeCom delivers it
     * again. Too low loses events of a busy day, too high lets one corp take the database from the others.
     */
    @WithDefault("2000")
    long perAppPerSecond();

    /** The same for all apps together. */
    @WithDefault("5000")
    long perSecond();

    /**
     * Refused calls (forged, unreadable, unknown app) per second that are answered with their reason and logged; more are
     * answered 429, without a log line. Too low hides a misconfigured app, too high lets a flood fill the log.
     */
    @WithDefault("20")
    long refusedPerSecond();

    /**
     * How long a delivery may wait to be durable before it is answered 503. WeCom hangs up after 5 s, so more is of no use;
     * too low refuses what a short pause of the database would have let through.
     */
    @WithDefault("4500ms")
    Duration answerWithin();
}
