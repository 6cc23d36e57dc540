package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.verify.Difference;
import java.util.Locale;

/**
 * One thing that a test expects and that is not so, in the language that was asked for.
 *
 * @param key of {@code expect}: {@code proposals}, {@code fired}, {@code notFired} or {@code conflicts}
 * @param actual what the decision says instead
 */
public record DifferenceView(String key, String expected, String actual) {
    static DifferenceView of(Difference difference, Locale locale) {
        return new DifferenceView(
                difference.key(),
                difference.expected().in(locale),
                difference.actual().in(locale));
    }
}
