package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.verify.CaseName;
import io.wecompolicy.core.verify.ConditionCoverage;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a test that passes shows what one thing that a rule asks is good for.
 *
 * @param text as its analyst wrote it: a sentence, heading and cell of a table, or rule text
 * @param cell where it stands, in a table
 * @param test the first in which it was the only thing wrong
 * @param reason why there is none
 */
public record ConditionCoverageView(
        String text,
        int line,
        int column,
        Optional<String> cell,
        boolean covered,
        Optional<String> test,
        Optional<String> reason) {
    static ConditionCoverageView of(ConditionCoverage condition, Locale locale) {
        return new ConditionCoverageView(
                condition.text(),
                condition.span().line(),
                condition.span().column(),
                condition.span().cell(),
                condition.isCovered(),
                condition.test().map(CaseName::text),
                condition.reason().map(words -> words.in(locale)));
    }
}
