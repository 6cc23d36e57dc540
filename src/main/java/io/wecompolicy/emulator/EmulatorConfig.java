package io.wecompolicy.emulator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.util.OptionalLong;

/** Settings of the built-in emulator, read in {@code dev} and {@code test} only. */
@ConfigMapping(prefix = "policy.emulator")
interface EmulatorConfig {
    /**
     * Whether the emulator starts with the service; default false, and true in {@code dev}. When off in {@code dev},
     * {@code wecom.api-base-url} must name another WeCom.
     */
    @WithDefault("false")
    boolean enabled();

    /**
     * Port on 127.0.0.1, default 8090; 0 for any free one, which {@code wecom.api-base-url} can then not know. The
     * start fails when something else listens there.
     */
    @WithDefault("8090")
    int port();

    /**
     * Seed of every choice. By default the time of the start, because with a fixed one each restart brings the same
     * customers again, whom the service remembers and WeCom does not.
     */
    OptionalLong seed();

    /** Where callbacks of the sample app are sent. With a wrong port they are retried three times and lost. */
    @WithDefault("http://127.0.0.1:${quarkus.http.port:8080}/callback/sample")
    URI callbackUrl();

    /**
     * Whether the sample day begins when the sample corp is loaded, and again when it is over; default false, and true in
     * {@code dev}.
     */
    @WithName("day.enabled")
    @WithDefault("false")
    boolean dayEnabled();

    /**
     * How many seconds of the sample day pass in one, default 60: a day in 24 minutes. At 1 it takes a day; at 10000, the
     * most, a shift lasts less than three seconds.
     */
    @WithName("day.speed")
    @WithDefault("60")
    double daySpeed();
}
