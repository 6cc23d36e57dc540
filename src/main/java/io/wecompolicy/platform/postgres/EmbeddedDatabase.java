package io.wecompolicy.platform.postgres;

import io.wecompolicy.platform.file.PrivateFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * The PostgreSQL of this process in {@code <data-dir>/postgres}. The folder is locked by one process at a time; a server
 * that outlived its killed process is taken over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final FileChannel lockFile;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedDatabase(Cluster cluster, FileChannel lockFile, int port, String password) {
        this.cluster = cluster;
        this.lockFile = lockFile;
        this.port = port;
        this.password = password;
    }

    /**
     * @param dataDir where everything lives; made when missing
     * @throws IOException when another process uses the folder, or the server does not start: with its words
     */
    public static EmbeddedDatabase start(Path dataDir) throws IOException {
        Path work = Files.createDirectories(dataDir.toAbsolutePath().resolve("postgres"));
        FileChannel lockFile = lock(work.resolve("lock"));
        Path passwordFile = work.resolve("password");
        String password = password(passwordFile);
        Cluster cluster = new Cluster(Binaries.unpackedIn(work), Account.choose(), work.resolve("data"), work);
        return new EmbeddedDatabase(cluster, lockFile, cluster.start(passwordFile), password);
    }

    /** The settings with which Quarkus reaches it. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "quarkus.datasource.username",
                Cluster.USER,
                "quarkus.datasource.password",
                password);
    }

    /** From now on a server that dies is started again; what it had committed is there. */
    public EmbeddedDatabase supervised() {
        Thread nurse = new Thread(this::nurse, "postgres-nurse");
        nurse.setDaemon(true);
        nurse.start();
        return this;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try (lockFile) {
            cluster.stop();
        }
    }

    private void nurse() {
        try {
            while (revive()) {
                Thread.sleep(PULSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to look again. */
    private synchronized boolean revive() {
        if (closed || cluster.seemsAlive()) {
            return !closed;
        }
        try {
            System.err.println("the embedded PostgreSQL has ended by itself and is started again");
            cluster.restart(port);
        } catch (IOException e) {
            System.err.println("the embedded PostgreSQL did not start again: " + e.getMessage());
        }
        return true;
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("another process uses the data folder `" + file.getParent()
                    + "`; stop it, or choose another folder with POLICY_DATA_DIR");
        }
        return channel;
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        PrivateFile.write(file, password);
        return password;
    }
}
