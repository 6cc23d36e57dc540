package io.wecompolicy.core.language.sentence;

/** What a piece of a line looks like, before anybody asks what it means. */
enum Form {
    /** One character outside quotes. */
    WORD,
    /** {@code 30} */
    INTEGER,
    /** {@code 99.5} */
    DECIMAL,
    /** {@code 22:00} */
    CLOCK,
    /** {@code 2026-11-11} */
    DAY,
    QUOTED
}
