package io.wecompolicy.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one call, where a blank one counts as absent, and remembers every one that is wrong. */
public final class Parameters {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final List<Violation> violations = new ArrayList<>();

    /** Whether PostgreSQL can hold it as text, and people can read it: no control characters, no lone surrogates. */
    public static boolean isText(String value) {
        return value.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    public Optional<String> text(String field, @Nullable String value) {
        return known(field, value, Parameters::isText, "has a control character or half of a character");
    }

    /** @param mistake what is said of a value that is not one of the known */
    public Optional<String> known(String field, @Nullable String value, Predicate<String> isKnown, String mistake) {
        Optional<String> text = given(value);
        if (text.isPresent() && !isKnown.test(text.get())) {
            violations.add(new Violation(field, mistake));
        }
        return text;
    }

    /** An instant with offset, from 1970 to 9998. */
    public Optional<Instant> instant(String field, @Nullable String value) {
        return given(value).flatMap(text -> {
            Optional<Instant> instant = parsed(text);
            if (instant.isEmpty()) {
                violations.add(new Violation(
                        field,
                        "is not an instant with offset, such as 2026-11-11T00:00:00%2B08:00 (+ is %2B in a URL)"));
            }
            return instant;
        });
    }

    /**
     * The key after which a part of a list begins, as {@link Page#after}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the cursor is not one of ours
     */
    public Optional<String> cursor(@Nullable String cursor) {
        Optional<String> after = Page.after(cursor);
        if (after.isPresent() && !isText(after.get())) {
            violations.add(new Violation("cursor", "is not a cursor of this list"));
        }
        return after;
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

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant())
                    .filter(instant -> !instant.isBefore(Instant.EPOCH) && instant.isBefore(END));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
