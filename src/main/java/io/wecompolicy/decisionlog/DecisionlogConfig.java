package io.wecompolicy.decisionlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long decisions are kept. */
@ConfigMapping(prefix = "policy.decisionlog")
public interface DecisionlogConfig {
    /** Too short and a replay has nothing to replay; too long and the disk fills. Whole months are dropped. */
    @WithDefault("400D")
    Duration retention();
}
