package io.wecompolicy.core.language.sentence;

/** The quotes that may enclose a text in a sentence: those of keyboards, and those that Chinese input methods write. */
final class Quotes {
    private static final String OPENING = "\"“”＂「『'‘’＇";
    /** At each opening one, what ends the text: an input method may well write the two of a pair the wrong way round. */
    private static final String[] CLOSING = {"\"＂", "”", "”“", "\"＂", "」", "』", "'＇", "’", "’‘", "'＇"};

    private Quotes() {}

    static boolean opens(char character) {
        return OPENING.indexOf(character) >= 0;
    }

    /**
     * Offset of the closing quote; -1 when the line has none.
     *
     * @param start of the opening one
     */
    static int closing(String line, int start) {
        String closing = CLOSING[OPENING.indexOf(line.charAt(start))];
        for (int at = start + 1; at < line.length(); at++) {
            if (closing.indexOf(line.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** How the text should have ended. */
    static String wanted(char opening) {
        return CLOSING[OPENING.indexOf(opening)].substring(0, 1);
    }
}
