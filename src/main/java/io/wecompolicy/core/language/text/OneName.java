package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Bilingual;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds that what should be one name is written like several, or with a slash that only looks like one. */
public final class OneName {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[、，,；;\\n]\\s*");
    private static final char WIDE_SLASH = '／';

    private OneName() {}

    /** What to write instead; empty when it looks like one name. */
    public static Optional<Bilingual> advice(String written) {
        long names = Arrays.stream(BETWEEN.split(written))
                .filter(name -> !name.isBlank())
                .count();
        if (names > 1) {
            return Optional.of(TextPhrase.ONE_NAME.say(names));
        }
        return written.indexOf(WIDE_SLASH) < 0
                ? Optional.empty()
                : Optional.of(TextPhrase.PLAIN_SLASH.say(written.replace(WIDE_SLASH, '/')));
    }

    /** What to write instead of something that is no tag. */
    public static Bilingual tagAdvice(String written) {
        return advice(written).orElseGet(TextPhrase.SAMPLE_TAG::say);
    }
}
