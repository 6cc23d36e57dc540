package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text to be read, and where each of its characters stands in the analyst's own file: the file itself, or pieces that
 * sentences or cells were expanded to. A line ends with {@code \n}, {@code \r\n} or {@code \r}.
 */
public final class SourceText {
    private final String text;
    private final List<Piece> pieces;
    private final List<Integer> lineStarts = new ArrayList<>();

    private SourceText(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
        lineStarts.add(0);
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            boolean returns = here == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            if (here == '\n' || returns) {
                lineStarts.add(at + 1);
            }
        }
    }

    /** A file as it is. */
    public static SourceText ofFile(String path, String text) {
        return pieced(path).copied(text, Span.of(path, 1, 1)).build();
    }

    /** A file as it is, without the byte order mark that some editors write; a finding when it is not UTF-8. */
    public static Optional<SourceText> ofFile(String path, byte[] bytes, Findings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(ofFile(path, text.startsWith("\ufeff") ? text.substring(1) : text));
        } catch (CharacterCodingException broken) {
            findings.error(TextComplaint.NOT_UTF8, Span.ofFile(path), Optional.empty());
            return Optional.empty();
        }
    }

    /** @param path of the analyst's file, which is where an empty text stands */
    public static Builder pieced(String path) {
        return new Builder(path);
    }

    public String text() {
        return text;
    }

    /** Where a character, or the end, stands in the analyst's file. */
    public Span span(int offset) {
        Piece piece = piece(offset);
        Span start = piece.origin();
        if (!piece.copied()) {
            return start;
        }
        int below = line(offset) - line(piece.start());
        int column = below == 0 ? start.column() + offset - piece.start() : offset - lineStart(offset) + 1;
        return new Span(start.file(), start.line() + below, column, start.cell());
    }

    /** Whether two characters of this text, which need not be the analyst's, stand on one line of it. */
    public boolean sameLine(int offset, int other) {
        return line(offset) == line(other);
    }

    /** The characters from one offset to another, when the analyst wrote just these. */
    public Optional<String> quote(int start, int end) {
        Piece piece = piece(start);
        boolean own = piece.copied() && piece(Math.max(start, end - 1)).equals(piece);
        return own ? Optional.of(text.substring(start, end)) : Optional.empty();
    }

    private int line(int offset) {
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
        return low;
    }

    private int lineStart(int offset) {
        return lineStarts.get(line(offset));
    }

    /** The last that begins at or before the offset. */
    private Piece piece(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }

    /** @param copied whether each character has its own place, one after the other from {@code origin} */
    private record Piece(int start, Span origin, boolean copied) {}

    /** Puts a text together. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();
        private final String path;

        private Builder(String path) {
            this.path = path;
        }

        /**
         * Text that stands in the analyst's file just so.
         *
         * @param start place of its first character
         */
        public Builder copied(String piece, Span start) {
            return add(piece, start, true);
        }

        /** Text that the analyst did not write so: all of it means one place, such as a cell or a sentence. */
        public Builder standingFor(String piece, Span origin) {
            return add(piece, origin, false);
        }

        public SourceText build() {
            return new SourceText(text.toString(), pieces.isEmpty() ? List.of(nothing()) : pieces);
        }

        private Piece nothing() {
            return new Piece(0, Span.of(path, 1, 1), true);
        }

        private Builder add(String piece, Span origin, boolean copied) {
            if (!piece.isEmpty()) {
                pieces.add(new Piece(text.length(), origin, copied));
                text.append(piece);
            }
            return this;
        }
    }
}
