package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an analyst's file.
 *
 * @param number from 1
 */
record Line(String file, int number, String text) {
    /** @param text whose lines end with {@code \n}, {@code \r\n} or {@code \r} */
    static List<Line> of(String file, String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean ends = at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
            if (ends) {
                lines.add(new Line(file, lines.size() + 1, text.substring(start, at)));
                boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
                at += pair ? 1 : 0;
                start = at + 1;
            }
        }
        return lines;
    }

    /** @param offset from 0 */
    Span span(int offset) {
        return Span.of(file, number, offset + 1);
    }

    /** The rest of the line, at its own columns. */
    Line from(int offset) {
        return new Line(file, number, " ".repeat(offset) + text.substring(offset));
    }

    /** Where its first character stands that is no blank. */
    Span start() {
        return span(indent());
    }

    int indent() {
        int at = 0;
        while (at < text.length() && SentenceLexer.isBlank(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? 0 : at;
    }

    boolean isBlank() {
        return text.chars().allMatch(character -> SentenceLexer.isBlank((char) character));
    }
}
