package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.rule.Phrase;

/** What a check says in words of its own: before each line, and in the last one. */
enum Summary implements Phrase {
    COUNTS,
    ERRORS,
    ONE_ERROR,
    ERROR,
    WARNING,
    UNCOVERED
}
