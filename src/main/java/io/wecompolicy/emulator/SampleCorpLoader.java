package io.wecompolicy.emulator;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.jboss.logging.Logger;

/** Enters the sample corp into the service as its people would: over the API, with the sample password of {@code dev}. */
@ApplicationScoped
@IfBuildProfile("dev")
class SampleCorpLoader {
    private static final Logger LOG = Logger.getLogger(SampleCorpLoader.class);
    private static final int ROSTER_DAYS = 31;
    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EmulatorConfig config;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();

    SampleCorpLoader(EmulatorConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
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
            awaitService();
            LocalDate yesterday =
                    LocalDate.now(clock.withZone(ZoneOffset.ofHours(8))).minusDays(1);
            for (Map.Entry<String, String> body :
                    SampleBodies.all(yesterday, ROSTER_DAYS).entrySet()) {
                put(body.getKey(), body.getValue());
            }
            LOG.infof(
                    "the sample corp is loaded; look at %s (log in as admin, password admin) and let a customer scan",
                    config.callbackUrl().resolve("/"));
        } catch (IOException e) {
            LOG.errorf("the sample corp was not loaded: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitService() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (send(request("/q/health/live").GET()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LOG.debugf("not yet: %s", notYet.getMessage());
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new IOException(
                "the service does not answer at " + config.callbackUrl().resolve("/"));
    }

    private void put(String name, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/api/v1/" + name)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        if (answer.statusCode() != 200) {
            throw new IOException(name + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        URI uri = config.callbackUrl().resolve(path);
        String login = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
