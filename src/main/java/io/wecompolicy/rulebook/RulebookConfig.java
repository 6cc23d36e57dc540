package io.wecompolicy.rulebook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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

    /**
     * Share of rules that scenarios must cover before a tree is published, 0 to 1: each fires in one test and another is a
     * near miss. 0 asks for nothing; 1 refuses the tree for one rule without its tests. What is live already stays so.
     */
    @WithName("min-coverage")
    @WithDefault("0")
    @DecimalMin("0")
    @DecimalMax("1")
    double minCoverage();
}
