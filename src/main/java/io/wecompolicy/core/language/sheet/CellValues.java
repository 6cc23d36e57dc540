package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.drl.DrlNotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of one cell, put into the places of its snippet. In quotes a value is text, escaped, whatever it says; outside of
 * quotes only numbers, times, dates, true and false fit: nothing that a cell says becomes rule text.
 */
record CellValues(List<String> values, int wanted) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?|\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(\\+08:00)?)?");
    private static final Pattern PLACE = Pattern.compile("\\$(param|\\d+)?(?![\\p{L}\\p{N}_])");
    private static final Pattern COMMA = Pattern.compile("[,，、]");

    CellValues {
        values = List.copyOf(values);
    }

    static CellValues of(String text, Snippet snippet) {
        List<String> values = snippet.values() == 0 || (snippet.values() == 1 && !isList(snippet))
                ? List.of(text)
                : Arrays.stream(COMMA.split(text, -1)).map(Blanks::strip).toList();
        return new CellValues(values, snippet.values());
    }

    /** {@code $1} alone also makes a list, of one. */
    private static boolean isList(Snippet snippet) {
        return snippet.parts().stream()
                .flatMap(part -> part.pieces().stream())
                .anyMatch(piece ->
                        (piece instanceof Piece.Bare bare && bare.place().equals("$1"))
                                || (piece instanceof Piece.Quoted quoted
                                        && quoted.inside().contains("$1")));
    }

    Optional<Fault> fault(Column column) {
        long filled = values.stream().filter(value -> !value.isEmpty()).count();
        boolean several = wanted == Snippet.ANY_NUMBER || wanted > 1;
        if (several && filled > 0 && filled < values.size()) {
            return Optional.of(Fault.of(SheetComplaint.EMPTY_VALUE, column.heading()));
        }
        boolean counted = wanted > 0 && filled != wanted;
        return counted || (wanted != 0 && filled < values.size())
                ? Optional.of(Fault.of(
                        SheetComplaint.NUMBER_OF_VALUES,
                        column.heading(),
                        wanted == Snippet.ANY_NUMBER ? SheetPhrase.SOME_VALUES : SheetPhrase.VALUES.say(wanted),
                        filled))
                : Optional.empty();
    }

    /** Whether a value that stands outside of quotes is one that only quotes could hold. */
    boolean wantsQuotes(Snippet snippet) {
        return snippet.parts().stream().flatMap(part -> part.pieces().stream()).anyMatch(this::wantsQuotes);
    }

    private boolean wantsQuotes(Piece piece) {
        if (piece instanceof Piece.Bare bare) {
            return !isBare(value(bare.place(), 0));
        }
        return piece instanceof Piece.Each each
                && each.pieces().stream().anyMatch(Piece.Bare.class::isInstance)
                && !values.stream().allMatch(CellValues::isBare);
    }

    /** Rule text of a piece. */
    String fill(Piece piece) {
        return fill(piece, 0);
    }

    private String fill(Piece piece, int turn) {
        if (piece instanceof Piece.Fixed fixed) {
            return fixed.text();
        }
        if (piece instanceof Piece.Bare bare) {
            return bare(value(bare.place(), turn));
        }
        if (piece instanceof Piece.Quoted quoted) {
            return '"'
                    + PLACE.matcher(quoted.inside())
                            .replaceAll(place -> Matcher.quoteReplacement(escaped(value(place.group(), turn))))
                    + '"';
        }
        Piece.Each each = (Piece.Each) piece;
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            text.append(index == 0 ? "" : " " + each.separator() + " ");
            for (Piece inner : each.pieces()) {
                text.append(fill(inner, index));
            }
        }
        return text.toString();
    }

    private String value(String place, int turn) {
        if (place.equals("$")) {
            return values.get(turn);
        }
        return place.equals("$param") ? values.get(0) : values.get(Integer.parseInt(place.substring(1)) - 1);
    }

    private static boolean isBare(String value) {
        return NUMBER.matcher(value).matches()
                || TRUTH.matcher(value).matches()
                || MOMENT.matcher(value).matches();
    }

    /** Quoted unless it is a number or a truth: then whoever reads the rule can say what was wanted instead. */
    private static String bare(String value) {
        if (NUMBER.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return TRUTH.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : DrlNotation.quoted(value);
    }

    private static String escaped(String value) {
        String quoted = DrlNotation.quoted(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
