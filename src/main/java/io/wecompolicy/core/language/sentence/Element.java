package io.wecompolicy.core.language.sentence;

/** What a sentence of the dictionary is made of, one after the other. */
sealed interface Element {
    /** A character or number that must stand there. */
    record Literal(Piece piece) implements Element {}

    record Value(Slot slot) implements Element {}
}
