package io.wecompolicy.core.rule;

import java.util.Optional;
import java.util.function.Function;

/** What somebody wrote, as a message may repeat it: short, on one line, and with nothing in it that acts on a screen or a log. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /** The same in both languages. */
    public static String of(String written) {
        return of(written, Optional.empty());
    }

    /** With the names of characters that nobody can see. */
    static String of(String written, Function<Bilingual, String> language) {
        return of(written, Optional.of(language));
    }

    private static String of(String written, Optional<Function<Bilingual, String>> language) {
        String begun = written.length() > LONGEST
                ? written.substring(0, written.offsetByCodePoints(0, written.codePointCount(0, LONGEST - 20))) + "…"
                : written;
        StringBuilder shown = new StringBuilder(begun.length());
        begun.codePoints().forEach(character -> {
            if (character == '`') {
                // What messages put around it.
                shown.append('\'');
            } else if (isPlain(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(language.flatMap(
                                words -> Unseen.of(character).map(unseen -> "[" + words.apply(unseen.say()) + "]"))
                        .orElseGet(() -> sign(character)));
            }
        });
        return shown.toString();
    }

    private static String sign(int character) {
        return switch (character) {
            case '\n' -> "⏎";
            case '\t' -> "⇥";
            default -> String.format("U+%04X", character);
        };
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
