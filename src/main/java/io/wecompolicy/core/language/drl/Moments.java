package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.ValueKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as analysts write them: local Beijing times, or with {@code +08:00}. */
final class Moments {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern LOOSE_DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern LOOSE_TIME = Pattern.compile("(\\d{1,2})(?:[:：点时](\\d{2})?分?)?");

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
            throw new Misreading(DrlComplaint.BAD_TIME, offset, text, kind, instead(text, kind));
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

    /** The same in the form that rules have, when it can be told from what is written; else an example. */
    private static Bilingual instead(String text, ValueKind kind) {
        Matcher date = LOOSE_DATE.matcher(text);
        try {
            if (kind == ValueKind.DATE && date.matches()) {
                LocalDate day = LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
                return DrlPhrase.WRITE_THIS.say("\"" + day + "\"");
            }
            Matcher time = LOOSE_TIME.matcher(text);
            if (kind == ValueKind.TIME && time.matches()) {
                int minute = time.group(2) == null ? 0 : number(time, 2);
                return DrlPhrase.WRITE_THIS.say("\"" + LocalTime.of(number(time, 1), minute) + "\"");
            }
            if (kind == ValueKind.INSTANT && text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(:\\d{2})?")) {
                LocalDateTime.parse(text.replace(' ', 'T'));
                return DrlPhrase.WRITE_THIS.say("\"" + text.replace(' ', 'T') + "\"");
            }
        } catch (DateTimeException none) {
            // There is no such day or time: an example, then.
        }
        return DrlPhrase.SUCH_AS.say(example(kind));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
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
