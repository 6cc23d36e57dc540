package io.wecompolicy.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls the emulator as any client of WeCom would: over HTTP, with a token. */
final class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI base;
    private String token = "";

    Caller(URI base) {
        this.base = base;
    }

    /** Gets a token and uses it from now on. */
    Caller authorised() {
        return with(get("gettoken?corpid=" + SampleCorp.CORP_ID + "&corpsecret=" + SampleCorp.AGENT_SECRET)
                .get("access_token")
                .asText());
    }

    Caller with(String accessToken) {
        token = accessToken;
        return this;
    }

    JsonNode get(String pathAndQuery) {
        return json(send(request(pathAndQuery).GET().build()));
    }

    JsonNode post(String path, String body) {
        return json(send(posting(path, body)));
    }

    /** Single quotes stand for double ones. */
    JsonNode postQuoted(String path, String body) {
        return post(path, body.replace('\'', '"'));
    }

    CompletableFuture<JsonNode> postLater(String path, String body) {
        return http.sendAsync(posting(path, body.replace('\'', '"')), BodyHandlers.ofString())
                .thenApply(this::json);
    }

    /** {@link UncheckedIOException} when the connection breaks. */
    HttpResponse<String> raw(String path, String body) {
        return send(posting(path, body));
    }

    JsonNode upload(String path, String boundary, String body) {
        HttpRequest request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build();
        return json(send(request));
    }

    JsonNode control(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/control/" + path))
                .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        return json(send(request));
    }

    JsonNode controlGet(String path) {
        return json(
                send(HttpRequest.newBuilder(base.resolve("/control/" + path)).build()));
    }

    private HttpRequest posting(String path, String body) {
        return request(path).POST(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest.Builder request(String path) {
        String separator = path.contains("?") ? "&" : "?";
        String query = token.isEmpty() ? "" : separator + "access_token=" + token;
        return HttpRequest.newBuilder(base.resolve("/cgi-bin/" + path + query)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return mapper.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
