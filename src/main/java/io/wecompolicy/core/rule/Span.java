package io.wecompolicy.core.rule;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where something stands in the analyst's own file.
 *
 * @param file path in the rules tree, such as {@code tagging/order-value.drl}
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, in UTF-16 units as editors count; 0 when the whole line is meant
 * @param cell such as {@code Sheet1!C9}, for spreadsheets
 */
public record Span(String file, int line, int column, Optional<String> cell) implements Comparable<Span> {
    private static final Comparator<Span> READING_ORDER =
            Comparator.comparing(Span::file).thenComparingInt(Span::line).thenComparingInt(Span::column);

    public static Span of(String file, int line, int column) {
        return new Span(file, line, column, Optional.empty());
    }

    public static Span ofFile(String file) {
        return of(file, 0, 0);
    }

    @Override
    public int compareTo(Span other) {
        return READING_ORDER.compare(this, other);
    }
}
