package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.FullWidth;
import io.wecompolicy.core.language.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a technical cell into pieces, and refuses what could reach beyond its own place in the rule. */
final class SnippetScanner {
    private static final Pattern EACH = Pattern.compile("forall\\(([^{}]*)\\)\\{([^{}]+)}");
    private static final Pattern PLACE = Pattern.compile("\\$(param|\\d+)(?![\\p{L}\\p{N}_])");
    private static final Pattern EACH_PLACE = Pattern.compile("\\$(?![\\p{L}\\p{N}_])");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_$.])(when|then|end)(?![\\p{L}\\p{N}_])");

    private static final Pattern NEARLY_PLACE =
            Pattern.compile("(?<![\\p{L}\\p{N}_$.])(\\$[A-Za-z]{4,6}|param)(?![\\p{L}\\p{N}_(.])");

    private final String text;
    private final Pattern place;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();
    private int at;

    private SnippetScanner(String text, Pattern place) {
        this.text = text;
        this.place = place;
    }

    static List<Piece> pieces(String text) {
        return new SnippetScanner(text, PLACE).scan();
    }

    /** What speaks against the text of a technical cell, whatever it is for. */
    static Optional<Fault> fault(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '"' || here == '\'') {
                int end = literalEnd(text, at);
                if (end > text.length()) {
                    return Optional.of(Fault.of(SheetComplaint.SNIPPET_QUOTE));
                }
                if (here == '\'' && PLACE.matcher(text.substring(at, end)).find()) {
                    return Optional.of(Fault.of(SheetComplaint.SNIPPET_SINGLE_QUOTE));
                }
                at = end - 1;
                continue;
            }
            if (here == '…') {
                return Optional.of(Fault.of(SheetComplaint.SNIPPET_FULL_WIDTH, here, "..."));
            }
            if (FullWidth.isPunctuation(here)) {
                return Optional.of(Fault.of(SheetComplaint.SNIPPET_FULL_WIDTH, here, FullWidth.meant(here)));
            }
            Matcher name = NEARLY_PLACE.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (name.lookingAt() && isNearlyPlace(name.group())) {
                return Optional.of(Fault.of(SheetComplaint.UNKNOWN_PLACE, name.group()));
            }
            if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                return Optional.of(Fault.of(SheetComplaint.SNIPPET_COMMENT));
            }
            Matcher word = WORD.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (word.lookingAt()) {
                return Optional.of(Fault.of(SheetComplaint.SNIPPET_WORD, word.group()));
            }
            depth += "([".indexOf(here) >= 0 ? 1 : 0;
            depth -= ")]".indexOf(here) >= 0 ? 1 : 0;
            if (depth < 0) {
                break;
            }
        }
        return depth == 0 ? Optional.empty() : Optional.of(Fault.of(SheetComplaint.SNIPPET_BRACKETS));
    }

    private static boolean isNearlyPlace(String written) {
        return !written.equals("$param")
                && NearestName.of(written, List.of("$param")).isPresent();
    }

    /** Where the literal that begins there ends; beyond the text when it does not. */
    static int literalEnd(String text, int start) {
        char quote = text.charAt(start);
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private List<Piece> scan() {
        while (at < text.length()) {
            char here = text.charAt(at);
            Matcher each = EACH.matcher(text).region(at, text.length());
            Matcher bare = place.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (here == '"' || here == '\'') {
                literal();
            } else if (each.lookingAt()) {
                add(new Piece.Each(each.group(1), new SnippetScanner(each.group(2), EACH_PLACE).scan()));
                at = each.end();
            } else if (bare.lookingAt()) {
                add(new Piece.Bare(bare.group()));
                at = bare.end();
            } else {
                fixed.append(here);
                at++;
            }
        }
        flush();
        return List.copyOf(pieces);
    }

    private void literal() {
        int end = Math.min(literalEnd(text, at), text.length());
        String literal = text.substring(at, end);
        if (place.matcher(literal).find()) {
            add(new Piece.Quoted(literal.substring(1, literal.length() - 1)));
        } else {
            fixed.append(literal);
        }
        at = end;
    }

    private void add(Piece piece) {
        flush();
        pieces.add(piece);
    }

    private void flush() {
        if (fixed.length() > 0) {
            pieces.add(new Piece.Fixed(fixed.toString()));
            fixed.setLength(0);
        }
    }
}
