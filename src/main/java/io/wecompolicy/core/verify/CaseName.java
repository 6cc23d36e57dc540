package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Span;
import java.util.Optional;

/**
 * One test of a scenario, as a person finds it again.
 *
 * @param scenario name of the story
 * @param test name of the test in it
 * @param note of the case, when the test has several
 * @param span where it begins in the file
 */
public record CaseName(String scenario, String test, Optional<String> note, Span span) {
    /** To be read aloud: {@code story › test › note}. */
    public String text() {
        return scenario + " › " + test + note.map(words -> " › " + words).orElse("");
    }
}
