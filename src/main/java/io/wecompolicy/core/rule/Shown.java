package io.wecompolicy.core.rule;

/** What somebody wrote, as a message may repeat it: short, on one line, and with nothing in it that acts on a screen or a log. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    public static String of(String written) {
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
                shown.append(String.format("U+%04X", character));
            }
        });
        return shown.toString();
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
