package io.wecompolicy.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;

/** Runs the command that the command line asks for. */
final class Commands {
    private Commands() {}

    /** Its exit code; empty when the service itself is wanted. Output is UTF-8 on any host: rule files are Chinese. */
    static OptionalInt run(String... commandLine) {
        Optional<Command> command = of(commandLine);
        if (command.isEmpty()) {
            return OptionalInt.empty();
        }
        try (PrintWriter out = writer(FileDescriptor.out);
                PrintWriter err = writer(FileDescriptor.err)) {
            return OptionalInt.of(
                    command.get().run(Arrays.asList(commandLine).subList(1, commandLine.length), out, err));
        }
    }

    static Optional<Command> of(String... commandLine) {
        if (commandLine.length == 0) {
            return Optional.empty();
        }
        return ServiceLoader.load(Command.class, Command.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> command.name().equals(commandLine[0]))
                .findFirst();
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
