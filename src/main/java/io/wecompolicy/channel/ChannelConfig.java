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

    /**
     * How long a place is kept for someone who has scanned; default 10 minutes. Too little and a slow customer passes the cap,
     * too much and those who change their mind keep others out.
     */
    @WithDefault("10m")
    Duration reservation();

    /** How many scans a second one replica answers; the others are asked to try again. Default 1000. */
    @WithDefault("1000")
    int scansPerSecond();
}
