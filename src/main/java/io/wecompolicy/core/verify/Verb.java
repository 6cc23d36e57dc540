package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Phrase;

/** How it is said what became of tests. */
enum Verb implements Phrase {
    DIFFERS,
    NONE,
    NOTHING_ELSE,
    THERE_IS,
    THERE_IS_ALSO,
    FIRES,
    FIRES_EXACTLY,
    FIRES_NOT,
    FIRED,
    NO_RULE,
    NO_ANSWER,
    OVER_STEPS,
    OVER_MATCHES,
    THREW,
    ONE_AND_ANOTHER,
    OF_TEST,
    WITH_HINT,
    PASSED,
    NOT_PASSED,
    NOT_RUN,
    NOT_RUN_AS,
    RESULT,
    ACTUAL
}
