package io.wecompolicy.platform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;

/** What is wrong with JSON that a caller sent, as a person says it: where, what was sent, what is wanted. */
public final class JsonMistake {
    private static final int SHOWN = 60;

    /** Jackson has no type of its own for it. */
    private static final String TRAILING = "Trailing token";

    private JsonMistake() {}

    /** Whether the text is JSON, and only holds something else than is wanted there. */
    public static boolean isOfContent(JsonProcessingException mistake) {
        return mistake instanceof JsonMappingException
                && (mistake.getCause() == null
                        || mistake.getCause() instanceof InputCoercionException
                        || !(mistake.getCause() instanceof JsonProcessingException));
    }

    /** What is wrong with the content; the field is a path such as {@code [0].departments[1]}, empty for the whole. */
    public static Violation ofContent(JsonMappingException mistake) {
        return new Violation(path(mistake), message(mistake));
    }

    /** What is wrong with a text that is not JSON. */
    public static String ofForm(JsonProcessingException mistake) {
        return "the body is not JSON"
                + Optional.ofNullable(mistake.getLocation())
                        .map(JsonMistake::at)
                        .orElse("");
    }

    /** {@code " at line 1, column 7"}, both from 1. */
    public static String at(JsonLocation place) {
        return " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String message(JsonMappingException mistake) {
        if (mistake instanceof UnrecognizedPropertyException) {
            return "is not a field here";
        }
        if (mistake instanceof InvalidNullException) {
            return "must not be null";
        }
        if (mistake instanceof InvalidFormatException found) {
            return isNot(String.valueOf(found.getValue()), wanted(found.getTargetType()));
        }
        if (String.valueOf(mistake.getOriginalMessage()).startsWith(TRAILING)) {
            return "goes on behind its end" + at(mistake.getLocation());
        }
        if (mistake.getCause() instanceof InputCoercionException tooLarge) {
            return "must be " + wanted(tooLarge.getTargetType());
        }
        return mistake instanceof MismatchedInputException found && found.getTargetType() != null
                ? "must be " + wanted(found.getTargetType())
                : "does not have the form that is expected here; compare it with /q/openapi";
    }

    /** {@code `maybe` is not true or false}; a text that nobody could read is not shown. */
    static String isNot(String sent, String wanted) {
        if (!Parameters.isProse(sent)) {
            return Parameters.NO_TEXT;
        }
        boolean isLong = sent.codePointCount(0, sent.length()) > SHOWN;
        return "`" + (isLong ? sent.substring(0, sent.offsetByCodePoints(0, SHOWN)) + "…" : sent) + "` is not "
                + wanted;
    }

    /** What must stand there, to follow "is not" or "must be". */
    static String wanted(Class<?> type) {
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == Instant.class) {
            return WrittenTime.INSTANT;
        }
        if (type == LocalDate.class) {
            return WrittenTime.DATE;
        }
        if (type == LocalTime.class) {
            return WrittenTime.TIME;
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false, without quotes";
        }
        if (type == BigDecimal.class) {
            return "a number, without quotes";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number of at most 9 digits, without quotes";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list `[…]`" : "an object `{…}`";
    }

    private static String path(JsonMappingException mistake) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mistake.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
