package io.wecompolicy.platform;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.wecompolicy.platform.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Runs the command that is asked for. Without one: checks the settings, starts the embedded PostgreSQL where no other database
 * is named, then the service.
 */
@QuarkusMain
public class Main {
    /** Ends with 1 when a setting is wrong or there is no database; the reason is on standard error. */
    public static void main(String... arguments) {
        Commands.run(arguments).ifPresent(System::exit);
        if (!DatabaseChoice.isEmbedded()) { // else a live reload of dev mode: the server of the first start still runs
            prepare(new Settings(ConfigUtils::configBuilder));
        }
        Quarkus.run(arguments);
    }

    private static void prepare(Settings settings) {
        List<String> mistakes = settings.mistakes();
        if (!mistakes.isEmpty()) {
            refuse("wecom-policy does not start, because of its settings:\n  " + String.join("\n  ", mistakes));
        }
        if (!settings.isEmbedded()) {
            externalMistake(settings).ifPresent(Main::refuse);
            return;
        }
        try {
            startDatabase(settings);
        } catch (IOException | IllegalStateException e) {
            refuse("the embedded PostgreSQL did not start: " + e.getMessage());
        }
    }

    private static Optional<String> externalMistake(Settings settings) {
        return settings.url()
                .flatMap(url -> new ExternalDatabase(
                                url,
                                settings.text("quarkus.datasource.username"),
                                settings.text("quarkus.datasource.password"))
                        .mistake());
    }

    private static void startDatabase(Settings settings) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.dataDir()).supervised();
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

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(1);
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
