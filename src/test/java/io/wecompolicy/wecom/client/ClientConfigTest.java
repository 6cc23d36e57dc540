package io.wecompolicy.wecom.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientConfigTest {
    @Test
    void defaults_areStated() {
        ClientConfig config = ClientFixture.config(Map.of());

        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.readTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.nicknameTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.callsPerMinute()).isEqualTo(10_000);
        assertThat(config.callsPerHour()).isEqualTo(150_000);
        assertThat(config.parallel()).isEqualTo(10);
        assertThat(config.parallelWait()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.circuitFailures()).isEqualTo(5);
        assertThat(config.circuitPause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.forbiddenPause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.badSecretPause()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.tokenMargin()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.tokensPerMinute()).isEqualTo(20);
        assertThat(config.tagListAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.createMissingTags()).isFalse();
    }
}
