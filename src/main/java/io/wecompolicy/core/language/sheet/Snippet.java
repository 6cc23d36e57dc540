package io.wecompolicy.core.language.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * What a technical cell says: rule text with places for the values of the cells below it.
 *
 * @param values how many values a cell must have: 0 when it only says yes, 1 for {@code $param}, n for {@code $1} to {@code $n};
 *     {@link #ANY_NUMBER} for {@code forall}
 */
record Snippet(List<Part> parts, int values) {
    static final int ANY_NUMBER = -1;

    /** Places that do not go together: {@code $param} beside {@code $1}, or {@code $2} without {@code $1}. */
    static final int MIXED = -2;

    static final Snippet NONE = new Snippet(List.of(), 0);

    Snippet {
        parts = List.copyOf(parts);
    }

    /** Whether the value stands in quotes there, which decides who is to blame for a value of the wrong kind. */
    boolean quotes() {
        return parts.stream().flatMap(part -> part.pieces().stream()).anyMatch(Snippet::quotes);
    }

    private static boolean quotes(Piece piece) {
        return piece instanceof Piece.Quoted
                || (piece instanceof Piece.Each each && each.pieces().stream().anyMatch(Snippet::quotes));
    }

    /** Divides at the commas that stand in no brackets. */
    static List<Part> divided(List<Piece> pieces) {
        List<Part> parts = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        int depth = 0;
        for (Piece piece : pieces) {
            if (!(piece instanceof Piece.Fixed fixed)) {
                part.add(piece);
                continue;
            }
            int start = 0;
            String text = fixed.text();
            for (int at = 0; at < text.length(); at++) {
                char here = text.charAt(at);
                if (here == '"' || here == '\'') {
                    at = SnippetScanner.literalEnd(text, at) - 1;
                }
                depth += "([".indexOf(here) >= 0 ? 1 : 0;
                depth -= ")]".indexOf(here) >= 0 ? 1 : 0;
                if (here == ',' && depth == 0) {
                    part.add(new Piece.Fixed(text.substring(start, at)));
                    parts.add(Part.of(part));
                    part.clear();
                    start = at + 1;
                }
            }
            part.add(new Piece.Fixed(text.substring(start)));
        }
        parts.add(Part.of(part));
        return parts;
    }
}
