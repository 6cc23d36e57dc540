package io.wecompolicy.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where this process keeps what is its own. */
@ConfigMapping(prefix = "policy")
public interface PlatformConfig {
    /** Folder of the embedded database and of generated secrets. On a temporary file system all is lost with it. */
    @WithName("data-dir")
    @WithDefault("data")
    Path dataDir();

    /**
     * The key that wraps the keys of customers: 32 bytes in Base64. Required with an external database; with the embedded
     * one it is generated into {@code <data-dir>/data-key}. Whoever loses it loses every name and message stored.
     */
    @WithName("data-key")
    Optional<String> dataKey();
}
