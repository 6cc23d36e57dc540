package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Span;
import java.util.Optional;

/**
 * A cell that holds something.
 *
 * @param row from 0
 * @param column from 0
 * @param text as the analyst sees it, without blanks at its ends
 */
record Cell(int row, int column, Span span, String text, Optional<Fault> fault) {
    boolean says(String word) {
        return text.equalsIgnoreCase(word);
    }
}
