package io.wecompolicy.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.wecompolicy.platform.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WecomSettingsTest {
    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    @Test
    void rightSettings_haveNoMistake_andTheirDefaults() {
        WecomConfig config = config(Map.of());

        assertThat(mistakes(Map.of())).isEmpty();
        assertThat(config.apiBaseUrl()).isEqualTo(URI.create("https://qyapi.weixin.qq.com"));
        assertThat(config.apps().get("main").uses()).isEqualTo(Set.of(AppUse.CONTACT));
        assertThat(config.apps().get("main").receiveId()).isEqualTo(Optional.empty());
        assertThat(config.apps().get("main").agentId()).isEqualTo(Optional.empty());
    }

    @Test
    void keyOf42Characters_isNamed_withoutItsValue() {
        assertThat(mistakes(Map.of("encoding-aes-key", KEY.substring(1))))
                .containsExactly("wecom.apps.main.encoding-aes-key must be 43 characters of [a-zA-Z0-9], it has 42");
    }

    @Test
    void everyMistake_isNamedAtOnce_withoutClassNames() {
        assertThat(mistakes(Map.of(
                        "token",
                        "secret token",
                        "corp-id",
                        "ww 1",
                        "agent-secret",
                        "",
                        "agent-id",
                        "many",
                        "uses",
                        "contact,friends",
                        "previous-encoding-aes-key",
                        KEY.substring(1) + "!",
                        "previous-token",
                        "x".repeat(33))))
                .containsExactlyInAnyOrder(
                        "wecom.apps.main.token must be 1 to 32 characters of [a-zA-Z0-9], it has 12, some of them others",
                        "wecom.apps.main.corp-id must be 1 to 128 printable ASCII characters without spaces, it has 4",
                        "wecom.apps.main.agent-secret is missing",
                        "wecom.apps.main.agent-id must be the number of the app, such as 1000002",
                        "wecom.apps.main.uses must name at least one of contact, directory, checkin, message, and no other",
                        "wecom.apps.main.previous-encoding-aes-key must be 43 characters of [a-zA-Z0-9], it has 43, some of them others",
                        "wecom.apps.main.previous-token must be 1 to 32 characters of [a-zA-Z0-9], it has 33");
    }

    @Test
    void appFromTheEnvironment_isChecked() {
        Settings settings = new Settings(() -> new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(
                        Map.of("WECOM_APPS_BOOK_CORP_ID", "ww1", "WECOM_APPS_BOOK_ENCODING_AES_KEY", "short"), 300)));

        assertThat(new WecomSettings().mistakes(settings))
                .containsExactlyInAnyOrder(
                        "wecom.apps.book.agent-secret is missing",
                        "wecom.apps.book.token is missing",
                        "wecom.apps.book.encoding-aes-key must be 43 characters of [a-zA-Z0-9], it has 5");
    }

    @Test
    void addressWithoutScheme_isNamed() {
        Settings settings = new Settings(() -> builder(Map.of("wecom.api-base-url", "qyapi.weixin.qq.com")));

        assertThat(new WecomSettings().mistakes(settings))
                .containsExactly("wecom.api-base-url must be https:// or http:// and a host, without a path");
    }

    @Test
    void usesAndTwoApps_areRead() {
        WecomConfig config = builder(Map.of(
                        "wecom.apps.main.uses", "contact,message",
                        "wecom.apps.book.corp-id", "ww1",
                        "wecom.apps.book.agent-secret", "s",
                        "wecom.apps.book.token", "t",
                        "wecom.apps.book.encoding-aes-key", KEY,
                        "wecom.apps.book.uses", "directory"))
                .withMapping(WecomConfig.class)
                .build()
                .getConfigMapping(WecomConfig.class);

        assertThat(config.apps().get("main").uses()).isEqualTo(Set.of(AppUse.CONTACT, AppUse.MESSAGE));
        assertThat(config.apps().get("book").uses()).isEqualTo(Set.of(AppUse.DIRECTORY));
        assertThat(new WecomTenants(config).ids()).containsExactly("ww1");
        assertThat(new WecomTenants(config).choose(null)).isEqualTo("ww1");
        assertThatThrownBy(() -> new WecomTenants(config).choose("ww2")).hasMessageContaining("not found");
    }

    private static WecomConfig config(Map<String, String> changes) {
        return builder(ofMain(changes)).withMapping(WecomConfig.class).build().getConfigMapping(WecomConfig.class);
    }

    private static List<String> mistakes(Map<String, String> changes) {
        return new WecomSettings().mistakes(new Settings(() -> builder(ofMain(changes))));
    }

    private static Map<String, String> ofMain(Map<String, String> changes) {
        Map<String, String> full = new HashMap<>();
        changes.forEach((key, value) -> full.put("wecom.apps.main." + key, value));
        return full;
    }

    private static SmallRyeConfigBuilder builder(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(Map.of(
                "wecom.apps.main.corp-id", "ww1",
                "wecom.apps.main.agent-secret", "s",
                "wecom.apps.main.token", "t",
                "wecom.apps.main.encoding-aes-key", KEY));
        values.putAll(changes);
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 100));
    }
}
