package io.wecompolicy.contact;

import io.quarkus.runtime.Startup;
import io.wecompolicy.platform.DatabaseChoice;
import io.wecompolicy.platform.PlatformConfig;
import io.wecompolicy.platform.file.PrivateFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that wraps the keys of customers. Without a right one the service does not start. */
@Startup
@Singleton
class DataKey {
    private static final String SETTING = "policy.data-key";

    private final AesKey key;
    private final SecureRandom random;

    @Inject
    DataKey(PlatformConfig config) {
        this(config, DatabaseChoice.isEmbedded(), new SecureRandom());
    }

    /** @throws IllegalStateException naming the setting that is missing or wrong */
    DataKey(PlatformConfig config, boolean embedded, SecureRandom random) {
        this.random = random;
        this.key = config.dataKey()
                .filter(text -> !text.isBlank())
                .map(text -> decoded(text, "`" + SETTING + "`"))
                .orElseGet(() -> generated(config.dataDir(), embedded));
    }

    /** A new random key for a subject, wrapped. */
    byte[] wrapNew(byte[] bound) {
        byte[] fresh = new byte[AesKey.LENGTH];
        random.nextBytes(fresh);
        return key.seal(bound, fresh);
    }

    AesKey unwrap(byte[] bound, byte[] wrapped) {
        return new AesKey(key.open(bound, wrapped), random);
    }

    private AesKey generated(Path dataDir, boolean embedded) {
        if (!embedded) {
            throw new IllegalStateException(
                    "`" + SETTING + "` is required with an external database: 32 random bytes in Base64, "
                            + "such as from `openssl rand -base64 32`");
        }
        Path file = dataDir.resolve("data-key");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return decoded(Files.readString(file, StandardCharsets.US_ASCII), "`" + file + "`");
        } catch (IOException e) {
            throw new UncheckedIOException("the data key `" + file + "` can not be read or written", e);
        }
    }

    private void write(Path file) throws IOException {
        byte[] fresh = new byte[AesKey.LENGTH];
        random.nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFile.write(file, Base64.getEncoder().encodeToString(fresh));
    }

    private AesKey decoded(String text, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(source + " is not Base64; it must be 32 bytes in Base64", e);
        }
        if (bytes.length != AesKey.LENGTH) {
            throw new IllegalStateException(source + " has " + bytes.length + " bytes; it must be 32 bytes in Base64");
        }
        return new AesKey(bytes, random);
    }
}
