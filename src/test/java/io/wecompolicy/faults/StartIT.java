package io.wecompolicy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong at the start is said at the start, with the place, and nothing is guessed. */
class StartIT {
    private static final URI NO_WECOM = URI.create("http://127.0.0.1:9");

    @TempDir
    Path folder;

    @Test
    void shortAesKey_refusesToStart_andNamesTheKeyButNotItsValue() throws Exception {
        String key = "a".repeat(42);
        try (ServiceProcess service =
                new ServiceProcess(folder.resolve("data"), NO_WECOM).with("wecom.apps.sample.encoding-aes-key", key)) {
            Process process = service.launch();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readString(service.log(), StandardCharsets.UTF_8))
                    .contains("wecom.apps.sample.encoding-aes-key must be 43 characters of [a-zA-Z0-9], it has 42")
                    .doesNotContain(key);
            // nothing was begun that another start would find
            assertThat(service.dataDir().resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void portInUse_refusesToStart_andNamesThePort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServiceProcess service = new ServiceProcess(folder.resolve("data"), NO_WECOM)
                        .with("quarkus.http.port", Integer.toString(taken.getLocalPort()))) {
            Process process = service.launch();

            String log = endOf(service, process, "seems to be in use");
            assertThat(log).contains("Port " + taken.getLocalPort() + " seems to be in use by another process");
        }
    }

    /** The log of a start that fails: once the reason is said, the process ends at once with 1, and its database with it. */
    private static String endOf(ServiceProcess service, Process process, String reason) throws Exception {
        await().atMost(60, TimeUnit.SECONDS)
                .until(() ->
                        Files.readString(service.log(), StandardCharsets.UTF_8).contains(reason));
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(service.dataDir().resolve("postgres").resolve("data").resolve("PG_VERSION"))
                .exists();
        assertThat(service.dataDir().resolve("postgres").resolve("data").resolve("postmaster.pid"))
                .doesNotExist();
        return Files.readString(service.log(), StandardCharsets.UTF_8);
    }

    @Test
    void brokenRule_onAnEmptyDatabase_isNotReady_andSaysWhere_thenTheLastGoodVersionStays() throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules").resolve("tagging"));
        Path rule = rules.resolve("channel.drl");
        Files.writeString(rule, drl("LiveCod"), StandardCharsets.UTF_8);
        try (ServiceProcess service = new ServiceProcess(folder.resolve("data"), NO_WECOM)
                .with("policy.rules.dir", folder.resolve("rules").toString())
                .with("policy.rules.watch", "true")
                .with("policy.rules.auto-publish", "true")) {
            service.launch();
            await().atMost(90, TimeUnit.SECONDS).until(() -> service.status("/q/health/live") == 200);

            // broken at the start
            assertThat(service.status("/q/health/ready")).isEqualTo(503);
            assertThat(service.health()).contains("tagging/channel.drl:4:").contains("LiveCod");

            // mended
            Files.writeString(rule, drl("LiveCode"), StandardCharsets.UTF_8);
            await().atMost(30, TimeUnit.SECONDS).until(() -> service.status("/q/health/ready") == 200);

            // broken again: version 1 decides on
            Files.writeString(rule, drl("LiveKode"), StandardCharsets.UTF_8);
            await().atMost(30, TimeUnit.SECONDS).until(() -> service.health().contains("LiveKode"));
            assertThat(service.status("/q/health/ready")).isEqualTo(200);
            JsonNode checks = service.get("/q/health/ready").get("checks");
            assertThat(checks.toString()).contains("\"ww0000000000000001\":1");
        }
    }

    private static String drl(String type) {
        return """
                rule "渠道标签"
                when
                    ContactAdded( $state : state )
                    %s( state == $state )
                then
                    decide.addTag("渠道来源/地铁广告");
                end
                """.formatted(type);
    }
}
