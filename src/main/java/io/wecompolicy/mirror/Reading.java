package io.wecompolicy.mirror;

import java.time.Duration;
import java.util.Optional;

/** What came of one look at WeCom. Its texts are safe to show. */
public sealed interface Reading<T> {
    /** WeCom showed it. */
    record Found<T>(T value) implements Reading<T> {}

    /** WeCom says that there is no such thing (any more). */
    record Absent<T>(String reason) implements Reading<T> {}

    /**
     * We do not know.
     *
     * @param after how long another try makes no sense; zero when nobody said
     */
    record Unread<T>(String reason, Duration after) implements Reading<T> {}

    /** What was shown. */
    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }
}
