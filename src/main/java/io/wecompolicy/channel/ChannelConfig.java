package io.wecompolicy.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How adds of live codes are counted. */
@ConfigMapping(prefix = "policy.channel")
public interface ChannelConfig {
    /**
     * How far back a seat's adds in the window are counted; default 60 s. Below some seconds a rush is not seen, above an
     * hour each decision counts many rows.
     */
    @WithDefault("60s")
    Duration burstWindow();

    /**
     * How many customers are expected after WeCom was told to take a seat off, as long as a live code has not shown it;
     * default 1. Afterwards it is the most of the last five times. Too little and a cap is passed, too much and a seat
     * stops early.
     */
    @WithDefault("1")
    int firstLead();
}
