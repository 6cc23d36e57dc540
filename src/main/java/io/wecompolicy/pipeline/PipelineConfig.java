package io.wecompolicy.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How long things may take. */
@ConfigMapping(prefix = "policy.pipeline")
public interface PipelineConfig {
    /** How long WeCom takes a welcome code, from the event (92137). Longer only leads to refused calls. */
    @WithName("welcome-window")
    @WithDefault("20S")
    Duration welcomeWindow();

    /**
     * How much of the window is left to the way to WeCom. Too little and a greeting leaves that can not arrive in time;
     * too much and one that could have arrived is given up.
     */
    @WithName("welcome-margin")
    @WithDefault("1S")
    Duration welcomeMargin();

    /**
     * How long the rules may take for one event before it is given up and tried again. Steps and matches end what a rule makes
     * long, within a second or so; this is for a machine that stands still. Too little and a busy one fails sound events; too
     * much and a lane and the rows that it has locked wait as long.
     */
    @WithName("decision-limit")
    @WithDefault("5S")
    Duration decisionLimit();

    /**
     * How often the clock is looked at for shift boundaries, midnights and windows that end. More often only costs queries; less
     * often and a roster changes later.
     */
    @WithDefault("5s")
    Duration tick();
}
