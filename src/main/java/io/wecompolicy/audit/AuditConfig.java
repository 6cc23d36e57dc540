package io.wecompolicy.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the audit remembers. */
@ConfigMapping(prefix = "policy.audit")
public interface AuditConfig {
    /**
     * Months older than this are dropped whole; default three years. Shorter, and the question who changed a rule finds no
     * answer; longer only costs space.
     */
    @WithDefault("1096d")
    Duration retention();
}
