package io.wecompolicy.core.fact;

import io.wecompolicy.core.event.BeijingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The time of the event in Beijing.
 *
 * @param weekday 1 is Monday, 7 is Sunday
 * @param day what the calendar says of the date
 */
public record Moment(LocalDate date, LocalTime time, int weekday, DayKind day, Instant instant) {
    public static Moment of(Instant instant, DayKind day) {
        LocalDate date = BeijingTime.date(instant);
        return new Moment(date, BeijingTime.time(instant), date.getDayOfWeek().getValue(), day, instant);
    }
}
