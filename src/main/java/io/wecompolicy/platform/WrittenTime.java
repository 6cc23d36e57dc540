package io.wecompolicy.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * How callers write times: in one form each, in the years 2000 to 2199 of Beijing. Further years are typing errors, and the
 * database and ULIDs end where {@link Instant} does not.
 */
public final class WrittenTime {
    /** What an instant must be, to follow "is not". */
    public static final String INSTANT =
            "an instant with offset in the years 2000 to 2199, such as 2026-11-11T20:00:00+08:00";

    static final String DATE = "a date in the years 2000 to 2199, such as 2026-11-11";
    static final String TIME = "a time from 00:00:00 to 23:59:59, such as 22:00:00";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private WrittenTime() {}

    /** Empty when it is not {@link #INSTANT}. */
    public static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(BEIJING);
            return isNear(time.getYear()) ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> isNear(date.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, CLOCK));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
