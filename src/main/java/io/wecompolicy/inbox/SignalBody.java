package io.wecompolicy.inbox;

import io.wecompolicy.core.event.SignalRecorded;
import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.Violation;
import io.wecompolicy.platform.WrittenTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer did outside WeCom's callbacks, as sent.
 *
 * @param userId the member whose relation it concerns; absent when it concerns every relation of the customer
 * @param kind such as {@code keyword}, {@code page}, {@code order}, {@code complaint}, {@code interaction}
 * @param key what of that kind: the word, the page, the product
 * @param amount such as the price of an order; 0 when absent
 * @param id the sender's own, by which the same signal is stored once
 */
record SignalBody(
        @Schema(required = true) @Nullable String externalUserId,
        @Nullable String userId,
        @Schema(required = true) @Nullable String kind,
        @Schema(required = true) @Nullable String key,
        @Nullable BigDecimal amount,

        @Schema(required = true, format = "date-time") @Nullable
        String at,

        @Schema(required = true) @Nullable String id) {

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_KEY = 512;
    /** More digits than any price has would only be a burden on whoever adds them up. */
    private static final int MOST_DIGITS = 18;
    /** Clocks differ, and a date without a time may be tomorrow's; what is further off has not happened. */
    private static final Duration LARGEST_LEAD = Duration.ofDays(1);

    /** The event, or empty after naming what is wrong. */
    Optional<SignalRecorded> event(String path, Instant now, List<Violation> violations) {
        int before = violations.size();
        text(path + ".externalUserId", externalUserId, LONGEST_ID, violations);
        text(path + ".kind", kind, LONGEST_ID, violations);
        text(path + ".key", key, LONGEST_KEY, violations);
        text(path + ".id", id, LONGEST_ID, violations);
        if (userId != null && !userId.isEmpty()) {
            text(path + ".userId", userId, LONGEST_ID, violations);
        }
        if (amount != null && (amount.precision() > MOST_DIGITS || Math.abs(amount.scale()) > MOST_DIGITS)) {
            violations.add(new Violation(path + ".amount", "has more than " + MOST_DIGITS + " digits"));
        }
        Optional<Instant> instant = instant(path + ".at", now, violations);
        if (violations.size() > before || instant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SignalRecorded(
                present(userId),
                present(externalUserId),
                present(kind),
                present(key),
                amount == null ? BigDecimal.ZERO : amount,
                present(id),
                instant.get()));
    }

    private static void text(String field, @Nullable String value, int longest, List<Violation> violations) {
        if (value == null || value.isBlank()) {
            violations.add(new Violation(field, "is missing"));
            return;
        }
        if (value.length() > longest) {
            violations.add(new Violation(field, "has more than " + longest + " characters"));
        }
        if (!Parameters.isText(value)) {
            violations.add(new Violation(field, Parameters.NO_TEXT));
        }
    }

    private Optional<Instant> instant(String field, Instant now, List<Violation> violations) {
        Optional<Instant> instant = WrittenTime.instant(present(at));
        if (instant.isEmpty()) {
            violations.add(
                    new Violation(field, at == null ? "is missing" : "`" + at + "` is not " + WrittenTime.INSTANT));
        } else if (instant.get().isAfter(now.plus(LARGEST_LEAD))) {
            violations.add(
                    new Violation(field, "`" + at + "` is more than a day in the future; send what has happened"));
        }
        // as precise as the database keeps it: what an event says must be what the next query finds
        return instant.map(known -> known.truncatedTo(ChronoUnit.MICROS));
    }

    private static String present(@Nullable String value) {
        return value == null ? "" : value;
    }
}
