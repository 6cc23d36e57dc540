package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.rule.Phrase;

/** What the last line of a check says. */
enum Summary implements Phrase {
    COUNTS,
    ERRORS,
    ONE_ERROR
}
