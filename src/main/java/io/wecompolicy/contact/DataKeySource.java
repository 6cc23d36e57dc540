package io.wecompolicy.contact;

import io.wecompolicy.platform.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the data key comes from.
 *
 * @param set by the setting; else it is in the file
 * @param file {@code <data-dir>/data-key}
 */
record DataKeySource(Optional<String> set, Path file) {
    private static final String SETTING = "policy.data-key";

    /** @throws IllegalStateException when it must be set and is not */
    static DataKeySource of(Optional<String> setting, Path dataDir, boolean embedded) {
        Optional<String> set = setting.filter(text -> !text.isBlank());
        if (set.isEmpty() && !embedded) {
            throw new IllegalStateException(
                    "`" + SETTING + "` is required with an external database: 32 random bytes in Base64, "
                            + "such as from `openssl rand -base64 32`");
        }
        return new DataKeySource(set, dataDir.resolve("data-key"));
    }

    /**
     * What can be said without a database: what is there has the right shape.
     *
     * @throws IllegalStateException as {@link #read()}
     */
    void check() {
        if (set.isPresent() || Files.exists(file)) {
            read();
        }
    }

    /** @throws IllegalStateException when it is missing or has another shape: names the setting or the file, not the value */
    byte[] read() {
        try {
            if (set.isEmpty() && !Files.exists(file)) {
                throw new IllegalStateException("the data key `" + file
                        + "` is missing, and this database was filled with one: put the file back, or set `" + SETTING
                        + "` to what was in it; a new key could read nobody who is stored. To begin anew, name an empty"
                        + " folder with `policy.data-dir`");
            }
            return decoded(set.isPresent() ? set.get() : Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the data key `" + file + "` can not be read", e);
        }
    }

    /** As {@link #read()}, for a database that nobody has filled yet. */
    byte[] readOrGenerate(SecureRandom random) {
        if (set.isEmpty() && !Files.exists(file)) {
            generate(random);
        }
        return read();
    }

    /** What to say when it does not open what the database holds. */
    IllegalStateException isNotTheOneOf() {
        return new IllegalStateException("the data key in " + name()
                + " is not the one with which this database was filled: give it the right one, or nobody who is stored"
                + " can be read" + (set.isPresent() ? "" : " (or set `" + SETTING + "` to it)")
                + "; a new data key needs an empty database");
    }

    private void generate(SecureRandom random) {
        byte[] fresh = new byte[AesKey.LENGTH];
        random.nextBytes(fresh);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PrivateFile.write(file, Base64.getEncoder().encodeToString(fresh));
        } catch (IOException e) {
            throw new UncheckedIOException("the data key `" + file + "` can not be written", e);
        }
    }

    private byte[] decoded(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name() + " is not Base64; it must be 32 bytes in Base64", e);
        }
        if (bytes.length != AesKey.LENGTH) {
            throw new IllegalStateException(name() + " has " + bytes.length + " bytes; it must be 32 bytes in Base64");
        }
        return bytes;
    }

    private String name() {
        return "`" + (set.isPresent() ? SETTING : file.toString()) + "`";
    }
}
