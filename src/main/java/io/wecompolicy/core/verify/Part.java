package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Phrase;

/** Names of what stands in scenario files, for complaints about it. */
enum Part implements Phrase {
    SCENARIO_FILE,
    STORY,
    TEST,
    ITEM_OF,
    SINGLE_VALUE,
    NOTHING,
    LIST,
    ENTRIES,
    AN_INTEGER,
    A_TRUTH,
    A_NUMBER,
    A_MOMENT,
    A_DATE,
    A_TIME,
    A_DAY_KIND,
    A_TEXT,
    LIST_SEPARATOR,
    MAY_BE
}
