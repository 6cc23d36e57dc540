package io.wecompolicy.core.language.drl;

/**
 * A piece of rule text.
 *
 * @param text as written
 * @param value of a text literal, without its quotes and escapes; else as {@code text}
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Token(Kind kind, String text, String value, int start, int end) {
    boolean is(String symbolOrWord) {
        return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equals(symbolOrWord);
    }

    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        /** A text literal that never ends or has a wrong escape: already reported. */
        BROKEN,
        END
    }
}
