package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.rule.Phrase;

/** Hints that complaints about sentences are put together with. */
enum SentencePhrase implements Phrase {
    DID_YOU_MEAN,
    ONE_OF_TWO,
    NOTHING_NEAR,
    NO_SLOTS,
    TYPES,
    NONE_THERE,
    UNDERSTOOD_AS,
    WORD_BETWEEN
}
