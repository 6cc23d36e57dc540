package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Span;
import java.util.Optional;

/**
 * Whether a passed test shows what one thing that a rule asks is good for.
 *
 * @param text as its analyst wrote it: a sentence, heading and cell of a table, or rule text
 * @param span where it stands, with its cell in a table
 * @param test the first in which it was the only thing wrong
 * @param reason why there is none; empty when there is one
 */
public record ConditionCoverage(String text, Span span, Optional<CaseName> test, Optional<Bilingual> reason) {
    public boolean isCovered() {
        return test.isPresent();
    }
}
