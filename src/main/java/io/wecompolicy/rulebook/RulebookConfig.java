package io.wecompolicy.rulebook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where rules come from. */
@ConfigMapping(prefix = "policy.rules")
public interface RulebookConfig {
    /** The tree that is imported at start. */
    @WithDefault("rules")
    Path dir();

    /**
     * Whether a clean tree goes live without a review. By default only where nothing is live yet: then there is nothing
     * to protect, and without a rulebook the service would not be ready.
     */
    @WithName("auto-publish")
    Optional<Boolean> autoPublish();

    /** Whether a change in the folder is noticed while the service runs; for {@code dev}. */
    @WithDefault("false")
    boolean watch();
}
