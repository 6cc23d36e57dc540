package io.wecompolicy.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WecomSettingsTest {
    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    @Test
    void rightSettings_haveNoMistake_andTheirDefaults() {
        WecomConfig config = config(Map.of());

        assertThat(WecomSettings.mistakes(config)).isEmpty();
        assertThat(config.apiBaseUrl()).isEqualTo(URI.create("https://qyapi.weixin.qq.com"));
        assertThat(config.apps().get("main").uses()).isEqualTo(Set.of(AppUse.CONTACT));
        assertThat(config.apps().get("main").receiveId()).isEqualTo(Optional.empty());
        assertThat(config.apps().get("main").agentId()).isEqualTo(Optional.empty());
    }

    @Test
    void keyOf42Characters_isNamed_withoutItsValue() {
        assertThat(WecomSettings.mistakes(config(Map.of("encoding-aes-key", KEY.substring(1)))))
                .containsExactly("wecom.apps.main.encoding-aes-key must be 43 characters of [a-zA-Z0-9], it has 42");
    }

    @Test
    void everyMistake_isNamedAtOnce() {
        assertThat(WecomSettings.mistakes(config(Map.of(
                        "token",
                        "secret token",
                        "corp-id",
                        "ww 1",
                        "previous-encoding-aes-key",
                        KEY.substring(1) + "!",
                        "previous-token",
                        "x".repeat(33)))))
                .containsExactlyInAnyOrder(
                        "wecom.apps.main.token must be 1 to 32 characters of [a-zA-Z0-9], it has 12, some of them others",
                        "wecom.apps.main.corp-id must be 1 to 128 printable ASCII characters without spaces, it has 4",
                        "wecom.apps.main.previous-encoding-aes-key must be 43 characters of [a-zA-Z0-9], it has 43, some of them others",
                        "wecom.apps.main.previous-token must be 1 to 32 characters of [a-zA-Z0-9], it has 33");
    }

    @Test
    void missingSecret_isNamed() {
        assertThatThrownBy(() -> config(Map.of("agent-secret", "")))
                .hasMessageContaining("wecom.apps.main.agent-secret");
    }

    @Test
    void usesAndTwoApps_areRead() {
        SmallRyeConfig source = source(Map.of(
                "wecom.apps.main.uses", "contact,message",
                "wecom.apps.book.corp-id", "ww1",
                "wecom.apps.book.agent-secret", "s",
                "wecom.apps.book.token", "t",
                "wecom.apps.book.encoding-aes-key", KEY,
                "wecom.apps.book.uses", "directory"));
        WecomConfig config = source.getConfigMapping(WecomConfig.class);

        assertThat(config.apps().get("main").uses()).isEqualTo(Set.of(AppUse.CONTACT, AppUse.MESSAGE));
        assertThat(config.apps().get("book").uses()).isEqualTo(Set.of(AppUse.DIRECTORY));
        assertThat(new WecomTenants(config).ids()).containsExactly("ww1");
        assertThat(new WecomTenants(config).choose(null)).isEqualTo("ww1");
        assertThatThrownBy(() -> new WecomTenants(config).choose("ww2")).hasMessageContaining("not found");
    }

    private static WecomConfig config(Map<String, String> changes) {
        Map<String, String> full = new HashMap<>();
        changes.forEach((key, value) -> full.put("wecom.apps.main." + key, value));
        return source(full).getConfigMapping(WecomConfig.class);
    }

    private static SmallRyeConfig source(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(Map.of(
                "wecom.apps.main.corp-id", "ww1",
                "wecom.apps.main.agent-secret", "s",
                "wecom.apps.main.token", "t",
                "wecom.apps.main.encoding-aes-key", KEY));
        values.putAll(changes);
        return new SmallRyeConfigBuilder()
                .withMapping(WecomConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
