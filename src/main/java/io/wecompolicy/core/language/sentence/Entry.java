package io.wecompolicy.core.language.sentence;

/**
 * A sentence of the dictionary.
 *
 * @param line where it stands, one to a line
 */
record Entry(Half half, Wording wording, Meaning meaning, Line line) {
    /** Its line, which no other has. */
    int number() {
        return line.number();
    }

    boolean isCondition() {
        return half == Half.WHEN;
    }
}
