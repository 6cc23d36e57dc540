package io.wecompolicy.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The places of one list where a part can begin, as callers see them: opaque texts, each with a check of list and key, so that
 * neither a mistyped one nor one of another list leads anywhere.
 *
 * @param list the name of the list, such as {@code events}
 */
public record Cursor(String list) {
    private static final int CHECK_BYTES = Integer.BYTES;

    /** The place behind the entry with that key. */
    public String behind(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] place = ByteBuffer.allocate(CHECK_BYTES + text.length)
                .putInt(check(text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    /**
     * The key behind which the part begins; empty at the start of the list.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not a place of this list
     */
    public Optional<String> key(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(decoded(cursor)
                .orElseThrow(() -> Problem.invalid(List.of(new Violation("cursor", mistake(cursor))))));
    }

    static String mistake(String cursor) {
        return JsonMistake.isNot(cursor, "a cursor of this list; send the `nextCursor` of the part before");
    }

    Optional<String> decoded(String cursor) {
        try {
            byte[] place = Base64.getUrlDecoder().decode(cursor);
            if (place.length < CHECK_BYTES) {
                return Optional.empty();
            }
            byte[] text = Arrays.copyOfRange(place, CHECK_BYTES, place.length);
            return ByteBuffer.wrap(place).getInt() == check(text)
                    ? Optional.of(new String(text, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int check(byte[] text) {
        CRC32C sum = new CRC32C();
        sum.update(list.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
        sum.update(text);
        return (int) sum.getValue();
    }
}
