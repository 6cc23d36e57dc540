package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Phrase;

/** Hints that name what there is, and what is wrong with a regular expression. */
enum TextPhrase implements Phrase {
    DID_YOU_MEAN,
    AVAILABLE,
    AVAILABLE_AND_MORE,
    LIST_SEPARATOR,
    ONE_NAME,
    PLAIN_SLASH,
    SAMPLE_TAG,
    REGEX_TOO_LONG,
    REGEX_WRONG_AT,
    REGEX_BACK_REFERENCE,
    REGEX_QUOTED,
    REGEX_GROUP,
    REGEX_NESTED_REPEAT,
    REGEX_MANY_REPEATS,
    REGEX_MANY_STARS
}
