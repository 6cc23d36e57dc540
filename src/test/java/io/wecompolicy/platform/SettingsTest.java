package io.wecompolicy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String URL = "jdbc:postgresql://127.0.0.1:1/policy";

    @Test
    void externalDatabaseWithoutItsSettings_allAreNamedAtOnce() {
        Settings settings = settings(Map.of(
                "quarkus.datasource.jdbc.url", URL,
                "policy.access.session-key", "short",
                "wecom.apps.main.corp-id", "ww1"));

        assertThat(settings.mistakes())
                .containsExactly(
                        "`policy.access.bootstrap-password` (environment POLICY_ACCESS_BOOTSTRAP_PASSWORD) is required with"
                                + " an external database; it becomes the password of the first user `admin`",
                        "`policy.access.session-key` has fewer than 16 characters; give it a long random text",
                        "`policy.data-key` is required with an external database: 32 random bytes in Base64, such as from"
                                + " `openssl rand -base64 32`",
                        "wecom.apps.main.agent-secret is missing",
                        "wecom.apps.main.encoding-aes-key is missing",
                        "wecom.apps.main.token is missing");
    }

    @Test
    void embeddedDatabase_needsNoSettings() {
        assertThat(settings(Map.of()).mistakes()).isEmpty();
    }

    @Test
    void unreachableDatabase_isNamedWithItsSetting_butWithoutParameters() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/policy";

        assertThat(new ExternalDatabase(url + "?password=secret", Optional.of("me"), Optional.empty()).mistake())
                .hasValueSatisfying(mistake -> assertThat(mistake)
                        .startsWith("no database can be reached at `" + url
                                + "`, which `quarkus.datasource.jdbc.url` names: ")
                        .doesNotContain("secret"));
    }

    private static Settings settings(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("policy.data-dir", "target/no-such-folder"));
        all.putAll(values);
        return new Settings(
                () -> new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(all, "test", 100)));
    }
}
