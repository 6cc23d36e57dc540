package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Phrase;

/** What complaints about decision tables are put together with. */
enum SheetPhrase implements Phrase {
    LOOKS_LIKE_GBK,
    LOOKS_LIKE_UTF16,
    LOOKS_LIKE_NOTHING,
    TABULATOR,
    IN_COLUMN,
    VALUES,
    SOME_VALUES
}
