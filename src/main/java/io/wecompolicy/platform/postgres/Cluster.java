package io.wecompolicy.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;

/** One PostgreSQL data folder and the server that works on it, reachable on loopback only, with a password. */
final class Cluster {
    static final String USER = "wecom_policy";
    private static final int PORT_LINE = 3;

    private final Binaries binaries;
    private final Account account;
    private final Path data;
    private final Path work;

    Cluster(Binaries binaries, Account account, Path data, Path work) {
        this.binaries = binaries;
        this.account = account;
        this.data = data;
        this.work = work;
    }

    /** Starts the server, or takes over the one that a killed predecessor left running. The answer is its port. */
    int start(Path passwordFile) throws IOException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(passwordFile);
        }
        OptionalInt running = runningPort();
        return running.isPresent() ? running.getAsInt() : startOn(freePort());
    }

    /** Starts the server again, where its clients look for it. */
    void restart(int port) throws IOException {
        if (!isRunning()) {
            startOn(port);
        }
    }

    /** Cheap enough to be asked each second: whether the process that the data folder names lives. */
    boolean seemsAlive() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return !lines.isEmpty()
                    && ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private int startOn(int port) throws IOException {
        pgCtl(List.of(
                "start", "-w", "-t", "60", "-l", work.resolve("postgres.log").toString(), "-o", options(port)));
        return port;
    }

    /** Ends all sessions and stops the server; without one it does nothing. */
    void stop() throws IOException {
        if (isRunning()) {
            pgCtl(List.of("stop", "-m", "fast", "-w", "-t", "30"));
        }
    }

    private void initialise(Path passwordFile) throws IOException {
        // Into a folder beside it: one that a kill left half made is no data folder, and is made anew.
        Path fresh = data.resolveSibling("data.new");
        Commands.delete(fresh);
        Files.createDirectories(fresh);
        account.own(work);
        Commands.run(
                account.command(
                        binaries.program("initdb"),
                        List.of(
                                "-D",
                                fresh.toString(),
                                "-U",
                                USER,
                                "--pwfile",
                                passwordFile.toString(),
                                "-A",
                                "scram-sha-256",
                                "-E",
                                "UTF8",
                                "--locale=C",
                                "--data-checksums")),
                work);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private String options(int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=\'\' -c max_connections=60"
                + " -c jit=off -c timezone=UTC -c log_timezone=UTC -c wal_compression=on";
    }

    private OptionalInt runningPort() throws IOException {
        if (!isRunning()) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        return lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private boolean isRunning() {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return false;
        }
        try {
            pgCtl(List.of("status"));
            return true;
        } catch (IOException notRunning) {
            return false;
        }
    }

    private void pgCtl(List<String> arguments) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of("-D", data.toString()));
        all.addAll(arguments);
        Commands.run(account.command(binaries.program("pg_ctl"), all), work);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
