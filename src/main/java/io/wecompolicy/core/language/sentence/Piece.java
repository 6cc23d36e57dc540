package io.wecompolicy.core.language.sentence;

/**
 * A character, a number or a quoted text of a line.
 *
 * @param text normalised; of a quoted text what stands between the quotes, unchanged
 * @param start offset in the line
 * @param end offset after its last character
 */
record Piece(Form form, String text, int start, int end) {
    boolean isQuoted() {
        return form == Form.QUOTED;
    }

    boolean isWord(String word) {
        return form == Form.WORD && text.equals(word);
    }

    /** Whether both say the same outside quotes, wherever they stand. */
    boolean says(Piece other) {
        return !isQuoted() && form == other.form && text.equals(other.text);
    }
}
