package io.wecompolicy.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as the API answers it.
 *
 * @param nextCursor where the next part begins; absent at the end
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found one more than {@code limit} where there is a next part
     * @param key by which the list is ordered
     */
    public static <T> Page<T> of(List<T> found, int limit, Cursor cursor, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.behind(key.apply(items.get(limit - 1)))));
    }

    /**
     * The limit that a caller asked for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not 1 to {@link #MAX_LIMIT}
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problem.invalid(List.of(new Violation("limit", "`" + asked + "` is not between 1 and " + MAX_LIMIT)));
        }
        return asked;
    }
}
