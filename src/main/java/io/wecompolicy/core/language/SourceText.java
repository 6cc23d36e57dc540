package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;

/** The text of a file, and where its offsets are. A line ends with {@code \n}, {@code \r\n} or {@code \r}. */
final class SourceText {
    private final String path;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    SourceText(String path, String text) {
        this.path = path;
        this.text = text;
        lineStarts.add(0);
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            boolean returns = here == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            if (here == '\n' || returns) {
                lineStarts.add(at + 1);
            }
        }
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    Span span(int offset) {
        int line = line(offset);
        return Span.of(path, line, offset - lineStarts.get(line - 1) + 1);
    }

    int line(int offset) {
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** Offset of the first character of a line, from 1; the end of the text when there is no such line. */
    int offset(int line) {
        return line <= lineStarts.size() ? lineStarts.get(line - 1) : text.length();
    }
}
