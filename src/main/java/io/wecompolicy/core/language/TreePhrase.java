package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Phrase;

/** Names that complaints about a rules tree are put together with. */
enum TreePhrase implements Phrase {
    AT_LINE,
    AT_CELL,
    NONE_THERE
}
