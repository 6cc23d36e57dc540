package io.wecompolicy.core.language.sentence;

/** What stands in quotes in rule text, where a backslash takes the next character along. */
final class DrlQuotes {
    private DrlQuotes() {}

    /** The text with its quoted parts as blanks, so that what is left can be searched; of the same length. */
    static String blanked(String text) {
        StringBuilder blanked = new StringBuilder(text.length());
        char open = ' ';
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            boolean quote = here == '"' || here == '\'';
            if (open == ' ' && quote) {
                open = here;
                blanked.append(' ');
            } else if (open == ' ') {
                blanked.append(here);
            } else {
                blanked.append(' ');
                if (here == '\\' && at + 1 < text.length()) {
                    blanked.append(' ');
                    at++;
                } else if (here == open) {
                    open = ' ';
                }
            }
        }
        return blanked.toString();
    }
}
