package io.wecompolicy.core.verify;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.WelcomeCode;
import io.wecompolicy.core.fact.DayKind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what was written as the type that a component of a fact has. */
final class Values {
    private static final Map<Class<?>, Part> WANTED = Map.of(
            int.class, Part.AN_INTEGER,
            boolean.class, Part.A_TRUTH,
            BigDecimal.class, Part.A_NUMBER,
            Instant.class, Part.A_MOMENT,
            LocalDate.class, Part.A_DATE,
            LocalTime.class, Part.A_TIME,
            DayKind.class, Part.A_DAY_KIND);

    private final Notes notes;

    Values(Notes notes) {
        this.notes = notes;
    }

    /** Empty when it can not be read so; the mistake is noted. */
    Optional<Object> read(Node node, Type type, String owner) {
        if (type instanceof ParameterizedType several) {
            boolean optional = several.getRawType() == Optional.class;
            return optional ? code(node, owner) : texts(node, owner, several.getRawType() == Set.class);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            notes.error(Mistake.WANTS_SINGLE, node.span(), owner, node.kind(), wanted(type));
            return Optional.empty();
        }
        try {
            return Optional.of(value(scalar.text().strip(), scalar.text(), type));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            notes.error(Mistake.WRONG_VALUE, node.span(), owner, scalar.text(), wanted(type));
            return Optional.empty();
        }
    }

    /** Text of a single value. */
    Optional<String> text(Node node, String owner) {
        return read(node, String.class, owner).map(String.class::cast);
    }

    Optional<Instant> instant(Node node, String owner) {
        return read(node, Instant.class, owner).map(Instant.class::cast);
    }

    /** A list of texts, in its order. */
    Optional<List<String>> texts(Node node, String owner) {
        if (!(node instanceof Node.Items items)) {
            notes.error(Mistake.WANTS_TEXTS, node.span(), owner, node.kind());
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items.items()) {
            Optional<String> text = text(item, owner);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(texts);
    }

    private Optional<Object> texts(Node node, String owner, boolean set) {
        return texts(node, owner).map(texts -> set ? new LinkedHashSet<>(texts) : texts);
    }

    private Optional<Object> code(Node node, String owner) {
        return text(node, owner).map(text -> Optional.of(new WelcomeCode(text)));
    }

    private static Object value(String stripped, String text, Type type) {
        if (type == int.class) {
            return Integer.valueOf(stripped);
        }
        if (type == boolean.class) {
            return truth(stripped);
        }
        if (type == BigDecimal.class) {
            return decimal(stripped);
        }
        if (type == Instant.class) {
            return instant(stripped);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(stripped);
        }
        if (type == LocalTime.class) {
            return LocalTime.parse(stripped);
        }
        if (type == DayKind.class) {
            return DayKind.ofLabel(stripped);
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalStateException("no scenario can give a " + type);
    }

    private static Boolean truth(String text) {
        return Arrays.asList("true", "false").contains(text) ? Boolean.valueOf(text) : refuse(text);
    }

    /** Short and without an exponent: a huge one would take for ever to add. */
    private static Object decimal(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,6})?") ? new BigDecimal(text) : refuse(text);
    }

    private static Boolean refuse(String text) {
        throw new IllegalArgumentException(text);
    }

    /** Beijing time, with {@code +08:00} or without a zone; another zone would be a misunderstanding. */
    private static Instant instant(String text) {
        if (text.endsWith("+08:00")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDateTime.parse(text).toInstant(BeijingTime.OFFSET);
    }

    private static Part wanted(Type type) {
        return type instanceof Class<?> plain ? WANTED.getOrDefault(plain, Part.A_TEXT) : Part.A_TEXT;
    }
}
