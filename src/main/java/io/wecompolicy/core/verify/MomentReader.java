package io.wecompolicy.core.verify;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.fact.DayKind;
import io.wecompolicy.core.fact.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Reads when a test happens. Whatever is given of date and time, the parts agree: a Monday is never the 11th by mistake. */
final class MomentReader {
    private static final List<String> KEYS = List.of("date", "time", "weekday", "day", "instant");

    private final Notes notes;
    private final Values values;

    MomentReader(Notes notes) {
        this.notes = notes;
        this.values = new Values(notes);
    }

    Optional<Instant> eventTime(Node.Entries event) {
        return event.get("at").flatMap(node -> values.instant(node, "event.at"));
    }

    /** @param at when nothing else is said */
    Moment read(Node.Entries written, Instant at) {
        written.entries().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> notes.unknownKey(key, written.place(key), "moment", KEYS));
        Instant base = part(written, "instant", Instant.class).orElse(at);
        LocalDate date = part(written, "date", LocalDate.class).orElse(BeijingTime.date(base));
        LocalTime time = part(written, "time", LocalTime.class).orElse(BeijingTime.time(base));
        DayKind day = part(written, "day", DayKind.class).orElse(DayKind.ordinary(date));
        Moment moment = Moment.of(BeijingTime.instant(date, time), day);
        Optional<Integer> weekday = part(written, "weekday", int.class);
        if (weekday.isPresent() && weekday.get() != moment.weekday()) {
            notes.error(Mistake.WRONG_WEEKDAY, written.placeOfValue("weekday"), date, moment.weekday(), weekday.get());
        }
        return moment;
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<T> part(Node.Entries written, String key, Class<T> type) {
        return written.get(key)
                .flatMap(node -> values.read(node, type, "moment." + key))
                .map(value -> (T) value);
    }
}
