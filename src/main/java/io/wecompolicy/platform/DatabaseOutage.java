package io.wecompolicy.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer, which is soon over and nobody's mistake, from a statement that it refuses. */
public final class DatabaseOutage {
    /** What a caller is told. */
    public static final String ADVICE = "the database does not answer now; try again in a few seconds";

    /**
     * SQL states by their class: connection, login, no such database, resources, operator, system. Source: PostgreSQL 18,
     * appendix A.
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "53", "57", "58");

    /** The database takes no connections. */
    private static final String CLOSED = "55000";

    private static final int CLASS_LENGTH = 2;
    private static final int DEEPEST = 20;

    private DatabaseOutage() {}

    /** Whether it, or a cause of it, is one. */
    public static boolean isBehind(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, found -> found.map(Throwable::getCause))
                .limit(DEEPEST)
                .flatMap(Optional::stream)
                .anyMatch(cause -> cause instanceof SQLException refused && isOutage(refused.getSQLState()));
    }

    /** The pool has no states of its own: it says so when no connection came in time. */
    private static boolean isOutage(@Nullable String state) {
        return state == null
                || state.equals(CLOSED)
                || (state.length() > CLASS_LENGTH && CLASSES.contains(state.substring(0, CLASS_LENGTH)));
    }
}
