package io.wecompolicy.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Under which account PostgreSQL runs. It refuses to run as root, as containers often do; then its programs run in a
 * user namespace of their own, or as nobody.
 */
enum Account {
    OWN(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    static Account choose() {
        if (!isRoot()) {
            return OWN;
        }
        return NAMESPACE.works() ? NAMESPACE : NOBODY;
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Hands the folder over where another account will write it. */
    void own(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        Commands.run(List.of("chown", "-R", "65534:65534", folder.toString()), folder);
    }

    private boolean works() {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
                && "root".equals(System.getProperty("user.name"));
    }
}
