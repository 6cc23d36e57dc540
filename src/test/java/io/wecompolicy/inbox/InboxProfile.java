package io.wecompolicy.inbox;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.wecompolicy.wecom.callback.TestEncryptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Two apps of one corp and one of another; events are decided by {@link RecordingHandler}, and quickly tried again. */
public class InboxProfile implements QuarkusTestProfile {
    public static final String OTHER_CORP = "ww0123456789abcdef";
    public static final String OTHER_TOKEN = "otherToken";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "policy.inbox.sweep-interval", "100ms",
                "policy.inbox.retry-base", "20ms",
                "policy.inbox.max-attempts", "3"));
        app(settings, "main", TestEncryptor.CORP, TestEncryptor.TOKEN);
        app(settings, "second", TestEncryptor.CORP, "secondToken");
        app(settings, "other", OTHER_CORP, OTHER_TOKEN);
        return settings;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(RecordingHandler.class);
    }

    private static void app(Map<String, String> settings, String name, String corp, String token) {
        settings.put("wecom.apps." + name + ".corp-id", corp);
        settings.put("wecom.apps." + name + ".agent-secret", "secret");
        settings.put("wecom.apps." + name + ".token", token);
        settings.put("wecom.apps." + name + ".encoding-aes-key", TestEncryptor.KEY);
    }
}
