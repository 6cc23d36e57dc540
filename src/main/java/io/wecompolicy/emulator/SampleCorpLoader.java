package io.wecompolicy.emulator;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Enters the sample corp into the service as its people would: over the API, with the sample password of {@code dev}. */
@ApplicationScoped
@IfBuildProfile("dev")
class SampleCorpLoader {
    private static final Logger LOG = Logger.getLogger(SampleCorpLoader.class);
    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EmulatorConfig config;
    private final SampleDay day;

    SampleCorpLoader(EmulatorConfig config, SampleDay day) {
        this.config = config;
        this.day = day;
    }

    /** In a thread of its own: the service takes no calls before its start is over. */
    void onStart(@Observes @Priority(9000) StartupEvent started) {
        if (!config.enabled()) {
            return;
        }
        Thread loader = new Thread(this::load, "sample-corp");
        loader.setDaemon(true);
        loader.start();
    }

    private void load() {
        try {
            ServiceDoor service = day.service();
            awaitService(service);
            for (Map.Entry<String, String> body : SampleBodies.fixed().entrySet()) {
                service.send("PUT", body.getKey(), body.getValue());
            }
            LOG.infof(
                    "the sample corp is loaded; look at %s (log in as admin, password admin) and let a customer scan",
                    config.callbackUrl().resolve("/"));
            if (config.dayEnabled()) {
                day.start(config.daySpeed());
                return;
            }
            day.layRoster();
        } catch (IllegalArgumentException e) {
            LOG.errorf("the sample day does not play: %s; see policy.emulator.day.speed", e.getMessage());
        } catch (IOException e) {
            LOG.errorf("the sample corp was not loaded: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitService(ServiceDoor service) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (service.isUp()) {
                return;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new IOException(
                "the service does not answer at " + config.callbackUrl().resolve("/"));
    }
}
