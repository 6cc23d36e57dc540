package io.wecompolicy.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        byte[] last = key.apply(items.get(limit - 1)).getBytes(StandardCharsets.UTF_8);
        return new Page<>(
                items, Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(last)));
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
            throw Problem.invalid(List.of(new Violation("limit", "must be between 1 and " + MAX_LIMIT)));
        }
        return asked;
    }

    /**
     * The key after which the part begins; empty at the start of the list.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the cursor is not one of ours
     */
    public static Optional<String> after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(List.of(new Violation("cursor", "is not a cursor of this list")));
        }
    }
}
