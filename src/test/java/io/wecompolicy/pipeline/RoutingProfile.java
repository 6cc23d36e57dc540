package io.wecompolicy.pipeline;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.wecompolicy.outbox.ScriptedSender;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The rules that ship, for one corp, with a sender that the test holds and a clock that is read often. */
public class RoutingProfile implements QuarkusTestProfile {
    static final String CORP = "wwrouting0000000001";

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedSender.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.arc.unremovable-types", "io.wecompolicy.wecom.client.*",
                "policy.rules.dir", Path.of("rules").toAbsolutePath().toString(),
                "policy.pipeline.tick", "1s",
                "policy.outbox.sweep", "100ms",
                "policy.inbox.sweep-interval", "100ms",
                "wecom.apps.line.corp-id", CORP,
                "wecom.apps.line.agent-secret", "not-a-secret",
                "wecom.apps.line.token", "token",
                "wecom.apps.line.encoding-aes-key", "a".repeat(42) + "A");
    }
}
