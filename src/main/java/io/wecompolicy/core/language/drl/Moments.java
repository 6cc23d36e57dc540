package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.rule.ValueKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Reads times as analysts write them: local Beijing times, or with {@code +08:00}. */
final class Moments {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    /** @throws Misreading when it is no such time, or of another zone */
    static Object read(String text, ValueKind kind, int offset) throws Misreading {
        try {
            return switch (kind) {
                case TIME -> LocalTime.parse(text);
                case DATE -> LocalDate.parse(text, DATE);
                case INSTANT -> instant(text, offset);
                case TEXT, INTEGER, DECIMAL, BOOLEAN, TEXTS, FACT -> throw new IllegalArgumentException(kind.name());
            };
        } catch (DateTimeException unreadable) {
            throw new Misreading(DrlComplaint.BAD_TIME, offset, text, kind, example(kind));
        }
    }

    static Instant instant(String text, int offset) throws Misreading {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return BeijingTime.instant(LocalDate.parse(text, DATE), LocalTime.MIDNIGHT);
        }
        if (text.matches(".*(Z|[+-]\\d{2}:?\\d{0,2}(:\\d{2})?|\\[.*])$") && text.contains("T")) {
            if (!text.endsWith("+08:00")) {
                throw new Misreading(DrlComplaint.FOREIGN_ZONE, offset, text);
            }
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDateTime.parse(text).toInstant(BeijingTime.OFFSET);
    }

    /** A value of the kind, as part of a complaint. */
    static Object example(ValueKind kind) {
        return switch (kind) {
            case TIME -> "\"22:00:00\"";
            case DATE -> "\"2026-11-11\"";
            case INSTANT -> "\"2026-11-11T00:00:00+08:00\"";
            case TEXT, TEXTS, FACT -> DrlPhrase.EXAMPLE_TEXT;
            case INTEGER -> "3";
            case DECIMAL -> "99.5";
            case BOOLEAN -> "true";
        };
    }
}
