package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Phrase;

/** Why tests do not cover a rule. */
enum Gap implements Phrase {
    NEVER_FIRED,
    NEVER_FIRED_CLOSEST,
    FIRED_ONLY_WHERE_FAILED,
    NEVER_SILENT,
    NEVER_NEAR,
    NEVER_ALONE,
    TOO_FAR
}
