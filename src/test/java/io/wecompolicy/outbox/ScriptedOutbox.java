package io.wecompolicy.outbox;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The real outbox over a real database, with a sender and a listener that the test holds, and short pauses. */
public class ScriptedOutbox implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ScriptedSender.class, RecordingListener.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                // Without the real sender nothing injects the client's settings, and Quarkus refuses keys that nobody
                // reads.
                "quarkus.arc.unremovable-types", "io.wecompolicy.wecom.client.*",
                "policy.outbox.sweep", "100ms",
                "policy.outbox.backoff", "20ms",
                "policy.outbox.max-backoff", "50ms",
                "policy.outbox.welcome-backoff", "20ms",
                "policy.outbox.max-attempts", "4");
    }
}
