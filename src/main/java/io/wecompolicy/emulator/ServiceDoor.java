package io.wecompolicy.emulator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The service over HTTP, with the name and password of one of its users. */
final class ServiceDoor implements Service {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final String authorization;

    ServiceDoor(URI base, String user, String password) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    boolean isUp() throws InterruptedException {
        try {
            return send(request("/q/health/live").GET()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void send(String method, String name, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request("/api/v1/" + name)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(name + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** A refused connection has no text of its own. */
    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            return send(request);
        } catch (ConnectException e) {
            throw new IOException("the service does not answer at " + base, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
