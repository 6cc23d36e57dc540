package io.wecompolicy.core.language.text;

/** Punctuation that Chinese input methods write where a rule wants ASCII, and what was meant. */
public final class FullWidth {
    private static final String WRITTEN = "（）【】［］｛｝，、；：！。．“”＂‘’＇＝＜＞＆｜＋－＊／＠＄\u3000";
    private static final String MEANT = "()[][]{},,;:!..\"\"\"'''=<>&|+-*/@$ ";
    private static final String MEANINGLESS = "《》「」『』？…—～·";
    private static final String INVISIBLE =
            "\u00a0\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private FullWidth() {}

    public static boolean isPunctuation(char character) {
        return WRITTEN.indexOf(character) >= 0 || MEANINGLESS.indexOf(character) >= 0;
    }

    public static boolean isInvisible(char character) {
        return INVISIBLE.indexOf(character) >= 0;
    }

    /** A blank when nothing in a rule looks like it. */
    public static char meant(char character) {
        int index = WRITTEN.indexOf(character);
        return index < 0 ? ' ' : MEANT.charAt(index);
    }
}
