package io.wecompolicy.platform;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import io.wecompolicy.platform.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Runs the command that is asked for, or starts the embedded PostgreSQL where no other database is named, then the service. */
@QuarkusMain
public class Main {
    /** Ends with 1 when the embedded database does not start; the reason is on standard error. */
    public static void main(String... arguments) {
        Commands.run(arguments).ifPresent(System::exit);
        try {
            startDatabase();
        } catch (IOException | IllegalStateException e) {
            System.err.println("the embedded PostgreSQL did not start: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    private static void startDatabase() throws IOException {
        if (DatabaseChoice.isEmbedded()) {
            return; // a live reload of dev mode: the server of the first start still runs
        }
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent()) {
            return;
        }
        Path dataDir =
                Path.of(config.getOptionalValue("policy.data-dir", String.class).orElse("data"));
        EmbeddedDatabase database = EmbeddedDatabase.start(dataDir).supervised();
        database.settings().forEach(System::setProperty);
        System.setProperty(DatabaseChoice.EMBEDDED, "true");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "postgres-stop"));
        endWithTheService();
    }

    /**
     * A start that fails ends the service without any of its own events. Quarkus has said why by then, which it does not do
     * for an exit handler that is given to {@code run}; in dev mode its handler keeps the process for the next try.
     */
    private static void endWithTheService() {
        BiConsumer<Integer, Throwable> quarkus = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            ServiceEnd.now();
            quarkus.accept(code, failure);
        });
    }

    private static void stop(EmbeddedDatabase database) {
        try {
            ServiceEnd.await();
            database.close();
        } catch (IOException e) {
            System.err.println("the embedded PostgreSQL did not stop: " + e.getMessage());
        }
    }
}
