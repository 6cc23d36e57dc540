package io.wecompolicy.core.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The only clock face of this product: UTC+8 without daylight saving, whatever the zone of the host. */
public final class BeijingTime {
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private BeijingTime() {}

    public static OffsetDateTime of(Instant instant) {
        return instant.atOffset(OFFSET);
    }

    public static LocalDate date(Instant instant) {
        return of(instant).toLocalDate();
    }

    public static LocalTime time(Instant instant) {
        return of(instant).toLocalTime();
    }

    public static Instant instant(LocalDate date, LocalTime time) {
        return LocalDateTime.of(date, time).toInstant(OFFSET);
    }
}
