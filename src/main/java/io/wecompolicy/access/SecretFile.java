package io.wecompolicy.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated secret in a file that only the user of this process can read (mode 0600 where there are modes). */
record SecretFile(Path path) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secret; generates it, URL-safe Base64 of so many random bytes, when there is no file yet. */
    String readOrGenerate(int bytes) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (!Files.exists(path)) {
                write(bytes);
            }
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " can not be read or written", e);
        }
    }

    private void write(int bytes) throws IOException {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        // Written aside and moved, so that a killed process leaves no empty secret behind.
        Path fresh = Files.createTempFile(
                path.toAbsolutePath().getParent(), path.getFileName().toString(), ".new", mode());
        Files.writeString(fresh, secret, StandardCharsets.UTF_8);
        try {
            Files.move(fresh, path);
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh);
        }
    }

    private FileAttribute<?>[] mode() {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
