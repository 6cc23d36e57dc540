package io.wecompolicy.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that the package carries, unpacked once under the data folder. */
final class Binaries {
    private static final int ANY_EXECUTE = 0111;

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    /** @throws IllegalStateException when the package carries no programs for this platform */
    static Binaries unpackedIn(Path folder) throws IOException {
        String archive = archive();
        Path home = folder.resolve(archive.replace(".txz", ""));
        Path done = home.resolve(".unpacked");
        if (!Files.exists(done)) {
            try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
                if (packed == null) {
                    throw new IllegalStateException(
                            "this package carries no PostgreSQL for `" + archive
                                    + "`; set quarkus.datasource.jdbc.url to a PostgreSQL of your own, or build with -Dplatform");
                }
                unpack(packed, home);
            }
            Files.writeString(done, archive);
        }
        return new Binaries(home);
    }

    Path program(String name) {
        String suffix = isWindows() ? ".exe" : "";
        return home.resolve("bin").resolve(name + suffix);
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        String system = isWindows() ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("the archive names a place outside: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & ANY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("can not make executable: " + target);
        }
    }
}
