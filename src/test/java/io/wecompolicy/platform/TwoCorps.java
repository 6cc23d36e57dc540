package io.wecompolicy.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Two companies in one service, for tests of what must not cross from one to the other. Every call names its corp. */
public class TwoCorps implements QuarkusTestResourceLifecycleManager {
    public static final String ONE = "ww0000000000000001";
    public static final String OTHER = "ww0000000000000002";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        app(settings, "one", ONE);
        app(settings, "other", OTHER);
        return settings;
    }

    @Override
    public void stop() {}

    private static void app(Map<String, String> settings, String app, String corp) {
        settings.put("wecom.apps." + app + ".corp-id", corp);
        settings.put("wecom.apps." + app + ".agent-secret", "not-a-secret");
        settings.put("wecom.apps." + app + ".token", "token");
        settings.put("wecom.apps." + app + ".encoding-aes-key", "a".repeat(42) + "A");
    }
}
