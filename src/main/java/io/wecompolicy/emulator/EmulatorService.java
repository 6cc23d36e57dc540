package io.wecompolicy.emulator;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts and stops the emulator with the service in {@code dev} and, where asked for, in {@code test}. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class EmulatorService {
    /** What callers are told who need it. */
    static final String OFF = "the emulator is off; set `policy.emulator.enabled=true` and restart";

    private static final Logger LOG = Logger.getLogger(EmulatorService.class);

    private final EmulatorConfig config;
    private volatile @Nullable EmulatedWecom wecom;

    EmulatorService(EmulatorConfig config) {
        this.config = config;
    }

    /** Early, so that it listens before anything of the service calls it. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        EmulatedWecom started = EmulatedWecom.start(EmulatedWecomOptions.sample()
                .withPort(config.port())
                .withSeed(config.seed().orElse(Clock.systemUTC().millis())));
        started.subscribe(Subscription.of(
                config.callbackUrl(),
                SampleCorp.CORP_ID,
                SampleCorp.TOKEN,
                SampleCorp.ENCODING_AES_KEY,
                Integer.toString(SampleCorp.AGENT_ID)));
        wecom = started;
        LOG.infof("emulated WeCom at %s, callbacks to %s", started.baseUrl(), config.callbackUrl());
    }

    void stop(@Observes ShutdownEvent event) {
        running().ifPresent(EmulatedWecom::close);
    }

    /** Empty when it was not asked for. */
    Optional<EmulatedWecom> running() {
        return Optional.ofNullable(wecom);
    }
}
