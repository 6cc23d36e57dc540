package io.wecompolicy.platform;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What the package does in place of serving, such as {@code java -jar quarkus-run.jar check rules}. Found through
 * {@link ServiceLoader}, so that the start knows none of them.
 */
public interface Command {
    /** The first word of the command line. */
    String name();

    /**
     * @param arguments after the name
     * @return the exit code
     */
    int run(List<String> arguments, PrintWriter out, PrintWriter err);

    /** The one that the command line asks for; empty when the service itself is wanted. */
    static Optional<Command> of(String... commandLine) {
        if (commandLine.length == 0) {
            return Optional.empty();
        }
        return ServiceLoader.load(Command.class, Command.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> command.name().equals(commandLine[0]))
                .findFirst();
    }
}
