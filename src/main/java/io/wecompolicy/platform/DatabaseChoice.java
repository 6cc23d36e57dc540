package io.wecompolicy.platform;

/** Whether this process runs its own PostgreSQL; decided once, before Quarkus starts, by {@link EmbeddedDatabase}. */
public final class DatabaseChoice {
    static final String EMBEDDED = "io.wecompolicy.embedded-database";

    private DatabaseChoice() {}

    public static boolean isEmbedded() {
        return Boolean.getBoolean(EMBEDDED);
    }
}
