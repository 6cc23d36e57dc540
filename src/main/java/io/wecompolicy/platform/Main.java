package io.wecompolicy.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import io.wecompolicy.platform.postgres.EmbeddedDatabase;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs the command that is asked for; without one, starts the embedded PostgreSQL where no other database is named, then the service. */
@QuarkusMain
public class Main {
    /** Ends with 1 when the embedded database does not start; the reason is on standard error. */
    public static void main(String... arguments) {
        Optional<Command> command = Command.of(arguments);
        if (command.isPresent()) {
            System.exit(run(command.get(), Arrays.asList(arguments).subList(1, arguments.length)));
        }
        try {
            startDatabase();
        } catch (IOException | IllegalStateException e) {
            System.err.println("the embedded PostgreSQL did not start: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    /** UTF-8 whatever the host's locale: rule files and their messages are Chinese. */
    private static int run(Command command, List<String> arguments) {
        try (PrintWriter out = writer(FileDescriptor.out);
                PrintWriter err = writer(FileDescriptor.err)) {
            return command.run(arguments, out, err);
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
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
