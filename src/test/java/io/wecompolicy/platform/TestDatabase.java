package io.wecompolicy.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wecompolicy.platform.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh PostgreSQL for the room tests. The unpacked programs are kept between runs, the data are not. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-data");
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            delete(FOLDER.resolve("postgres").resolve("data"));
            database = EmbeddedDatabase.start(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(DatabaseChoice.EMBEDDED, "true");
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("policy.data-dir", FOLDER.toString());
        return settings;
    }

    @Override
    public void stop() {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder).sorted((a, b) -> b.compareTo(a))) {
            for (Path path : paths.toList()) {
                Files.delete(path);
            }
        }
    }
}
