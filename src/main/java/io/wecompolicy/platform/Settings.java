package io.wecompolicy.platform;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The settings of this process as texts, before Quarkus reads them. */
public final class Settings {
    private static final String URL = "quarkus.datasource.jdbc.url";

    private final Supplier<SmallRyeConfigBuilder> sources;
    private final SmallRyeConfig config;

    /** @param sources a fresh builder each time, with all sources of settings */
    public Settings(Supplier<SmallRyeConfigBuilder> sources) {
        this.sources = sources;
        this.config = sources.get().build();
    }

    /** All mistakes that the rooms find. */
    List<String> mistakes() {
        return ServiceLoader.load(SettingsCheck.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(check -> check.mistakes(this).stream())
                .sorted()
                .toList();
    }

    /** Empty also when it is blank. */
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }

    /**
     * Settings whose names are not all known, because users choose a part of them.
     *
     * @param shape a {@code @ConfigMapping}, or the package has no class for it; an {@code Optional<String>} everywhere, so that no value can be refused
     */
    public <T> T read(Class<T> shape, String prefix) {
        return sources.get()
                .withMapping(shape, prefix)
                .withMappingIgnore(prefix + ".**")
                .build()
                .getConfigMapping(shape, prefix);
    }

    /** Where this process keeps what is its own; see {@link PlatformConfig#dataDir()}. */
    public Path dataDir() {
        return Path.of(text("policy.data-dir").orElse("data"));
    }

    /** Whether this process runs its own PostgreSQL. */
    public boolean isEmbedded() {
        return url().isEmpty();
    }

    Optional<String> url() {
        return text(URL);
    }

    /** Whether this is somebody's laptop. */
    public boolean isDev() {
        return config.getProfiles().contains("dev");
    }
}
