package io.wecompolicy.wecom.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** HTTP with WeCom. Failures are told in words of our own: those of the JDK may hold the address and with it the token. */
@ApplicationScoped
class Wire {
    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

    record Raw(int status, byte[] body) {}

    /** Nothing came back. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        private Failure(String message) {
            super(message);
        }
    }

    private final HttpClient client;

    Wire(ClientConfig config) {
        if (System.getProperty(KEEP_ALIVE) == null) {
            // The JDK keeps idle connections for 20 minutes; servers close them earlier, and a welcome would find that out.
            System.setProperty(KEEP_ALIVE, "30");
        }
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /**
     * Fails with {@link Failure} or, after {@code timeout}, with {@link TimeoutException}; the whole exchange is bounded, not
     * only its beginning.
     *
     * @param body JSON to post; empty makes it a GET
     */
    CompletableFuture<Raw> exchange(URI base, Api api, Map<String, String> query, Optional<byte[]> body, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(api.path() + "?" + encoded(query)));
        body.ifPresent(json -> request.header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json)));
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        CompletableFuture<Raw> answer = exchange.handle((response, failure) -> {
                    if (failure != null) {
                        throw new CompletionException(new Failure(words(failure)));
                    }
                    return new Raw(response.statusCode(), response.body());
                })
                .orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        answer.whenComplete((raw, failure) -> exchange.cancel(true));
        return answer;
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String words(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection in time";
        }
        if (cause instanceof IOException) {
            return "the connection failed (" + cause.getClass().getSimpleName() + ")";
        }
        return "the call failed (" + cause.getClass().getSimpleName() + ")";
    }
}
