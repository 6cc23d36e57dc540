package io.wecompolicy.platform;

import java.io.PrintWriter;
import java.util.List;

/**
 * What the package does in place of serving, such as {@code java -jar quarkus-run.jar check rules}. Found through
 * {@link java.util.ServiceLoader}, so that the start knows none of them.
 */
public interface Command {
    /** The first word of the command line. */
    String name();

    /**
     * @param arguments after the name
     * @return the exit code
     */
    int run(List<String> arguments, PrintWriter out, PrintWriter err);
}
