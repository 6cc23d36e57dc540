package io.wecompolicy.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one call, where a blank one counts as absent, and remembers every one that is wrong. */
public final class Parameters {
    /** What is said of a value that is not {@link #isText}. */
    public static final String NO_TEXT = "has a control character or half of a character";

    private static final String LAYOUT = "\t\n\r";

    private final List<Violation> violations = new ArrayList<>();

    /** Whether PostgreSQL can hold it as text, and people can read it: no control characters, no lone surrogates. */
    public static boolean isText(String value) {
        return isProse(value) && value.chars().noneMatch(Character::isISOControl);
    }

    /** A text that may have several lines. */
    static boolean isProse(String value) {
        return value.chars().noneMatch(sign -> Character.isISOControl(sign) && LAYOUT.indexOf(sign) < 0)
                && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    public Optional<String> text(String field, @Nullable String value) {
        return known(field, value, Parameters::isText, NO_TEXT);
    }

    /** @param mistake what is said of a value that is not one of the known */
    public Optional<String> known(String field, @Nullable String value, Predicate<String> isKnown, String mistake) {
        Optional<String> text = given(value);
        if (text.isPresent() && !isKnown.test(text.get())) {
            violations.add(new Violation(field, mistake));
        }
        return text;
    }

    /** {@link WrittenTime#INSTANT}. */
    public Optional<Instant> instant(String field, @Nullable String value) {
        return given(value).flatMap(text -> {
            Optional<Instant> instant = WrittenTime.instant(text);
            if (instant.isEmpty()) {
                violations.add(new Violation(
                        field, JsonMistake.isNot(text, WrittenTime.INSTANT) + " (+ is %2B in an address)"));
            }
            return instant;
        });
    }

    /** The key behind which a part of the list begins, as {@link Cursor#key}. */
    public Optional<String> cursor(Cursor list, @Nullable String value) {
        return given(value).flatMap(text -> {
            Optional<String> key = list.decoded(text);
            if (key.isEmpty()) {
                violations.add(new Violation("cursor", Cursor.mistake(text)));
            }
            return key;
        });
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names every parameter that is wrong */
    public void check() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
