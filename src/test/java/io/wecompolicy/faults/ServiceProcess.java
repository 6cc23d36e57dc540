package io.wecompolicy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.emulator.SampleCorp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged service as users run it: a process of its own in the {@code prod} profile, which can be killed. */
public final class ServiceProcess implements AutoCloseable {
    private static final String JAR = System.getProperty("policy.package", "target/quarkus-app/quarkus-run.jar");
    private static final String PASSWORD = "bootstrap-of-the-tests";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path dataDir;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int port;
    private Process process;

    public ServiceProcess(Path dataDir, URI wecom) throws IOException {
        this.dataDir = dataDir;
        this.port = freePort();
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("policy.data-dir", dataDir.toString());
        settings.put("policy.rules.dir", Path.of("rules").toAbsolutePath().toString());
        settings.put("policy.access.bootstrap-password", PASSWORD);
        settings.put("policy.wecom.create-missing-tags", "true");
        settings.put("wecom.api-base-url", wecom.toString());
        settings.put("wecom.apps.sample.corp-id", SampleCorp.CORP_ID);
        settings.put("wecom.apps.sample.agent-id", Integer.toString(SampleCorp.AGENT_ID));
        settings.put("wecom.apps.sample.agent-secret", SampleCorp.AGENT_SECRET);
        settings.put("wecom.apps.sample.token", SampleCorp.TOKEN);
        settings.put("wecom.apps.sample.encoding-aes-key", SampleCorp.ENCODING_AES_KEY);
    }

    public ServiceProcess with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Path dataDir() {
        return dataDir;
    }

    Path log() {
        return dataDir.resolve("service.log");
    }

    public long pid() {
        return process.pid();
    }

    /** Starts it and does not wait. */
    Process launch() throws IOException {
        Files.createDirectories(dataDir);
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Dfile.encoding=UTF-8", "-Xmx512m"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(JAR);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        return process;
    }

    /** Starts it and returns when it is ready. */
    public ServiceProcess start() throws IOException {
        launch();
        Awaitility.await("ready; see " + log()).atMost(90, TimeUnit.SECONDS).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the service ended: " + Files.readString(log(), StandardCharsets.UTF_8));
            }
            return status("/q/health/ready") == 200;
        });
        return this;
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int status(String path) throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(uri(path)).GET()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** What readiness says, up or down. */
    String health() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/q/health/ready")).GET()).body();
    }

    /** The process of the embedded database. */
    ProcessHandle postgres() throws IOException {
        Path pidFile = dataDir.resolve("postgres").resolve("data").resolve("postmaster.pid");
        long pid = Long.parseLong(
                Files.readAllLines(pidFile, StandardCharsets.UTF_8).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path)).GET());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    JsonNode put(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
        if (answer.statusCode() != 200) {
            throw new IOException("PUT " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    /** All items of a listing, page by page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=500"
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.get("items").forEach(items::add);
            cursor = page.hasNonNull("nextCursor") ? page.get("nextCursor").asText() : null;
        }
        return items;
    }

    @Override
    public void close() throws Exception {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                request.timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
