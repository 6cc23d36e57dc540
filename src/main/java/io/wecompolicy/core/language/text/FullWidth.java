package io.wecompolicy.core.language.text;

/** Punctuation that Chinese input methods write where a rule wants ASCII, and what was meant. */
public final class FullWidth {
    private static final String WRITTEN = "（）【】［］｛｝，、；：！。．“”＂‘’＇＝＜＞＆｜＋－＊／＠＄＃％\u3000";
    private static final String MEANT = "()[][]{},,;:!..\"\"\"'''=<>&|+-*/@$#% ";
    private static final String MEANINGLESS = "《》「」『』？…—～·";
    private static final String INVISIBLE =
            "\u00a0\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static final String OPENING = "“”＂‘’＇「『《`";
    private static final String CLOSING = "”“＂’‘＇」』》`";

    private FullWidth() {}

    /** Whether a Chinese text would begin with it. */
    public static boolean isQuote(char character) {
        return OPENING.indexOf(character) >= 0;
    }

    /** The quote of rules that was meant. */
    public static char meantQuote(char opening) {
        return "‘’＇".indexOf(opening) >= 0 ? '\'' : '"';
    }

    /** Whether it ends what the other began: its own partner, any double quote among double ones, or the plain one. */
    public static boolean closes(char character, char opening) {
        int index = OPENING.indexOf(opening);
        boolean partner = index >= 0 && CLOSING.charAt(index) == character;
        boolean bracket = index >= 6;
        String alike = opening == '\'' || (index >= 3 && !bracket) ? "'’‘＇" : "\"”“＂";
        return partner || (bracket ? character == '"' : alike.indexOf(character) >= 0);
    }

    public static boolean isOperator(char character) {
        return "＝＜＞！＆｜".indexOf(character) >= 0;
    }

    /** Wide Latin letters and digits. */
    public static boolean isLetter(char character) {
        return (character >= '０' && character <= '９')
                || (character >= 'Ａ' && character <= 'Ｚ')
                || (character >= 'ａ' && character <= 'ｚ');
    }

    public static char meantLetter(char wide) {
        return (char) (wide - '０' + '0');
    }

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
