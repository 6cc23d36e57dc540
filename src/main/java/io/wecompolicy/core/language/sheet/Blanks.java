package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.FullWidth;
import java.util.OptionalInt;

/** What nobody sees in a cell: blanks at its ends do not count, and inside it nothing invisible may hide. */
final class Blanks {
    private Blanks() {}

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The first character that can not be seen, line ends apart. */
    static OptionalInt firstInvisible(String text) {
        return text.chars()
                .filter(here -> FullWidth.isInvisible((char) here)
                        || (Character.isISOControl(here) && here != '\n' && here != '\r'))
                .findFirst();
    }

    private static boolean isBlank(char here) {
        return Character.isWhitespace(here) || here == '\u00a0' || here == '\u3000' || here == '\ufeff';
    }
}
