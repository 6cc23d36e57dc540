package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands a technical cell, with the short forms that Drools has for it. */
final class SnippetReader {
    private static final Pattern PLACE = Pattern.compile("\\$(param|\\d+)(?![\\p{L}\\p{N}_])");
    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
    private static final Pattern FIELD_AND_OPERATOR = Pattern.compile(
            "([\\p{L}_][\\p{L}\\p{N}_.]*)\\s*(==|!=|<=|>=|<|>|(not\\s+)?(contains|matches|memberOf|str\\[\\w+]))");
    private static final Pattern LAST_TYPE = Pattern.compile("(\\p{L}[\\p{L}\\p{N}_]*)\\s*(\\(\\s*\\))?$");
    private static final int MOST_VALUES = 9;

    private SnippetReader() {}

    /** @param object what stands above it; empty when nothing does */
    static Snippet condition(String text, String object) {
        if (object.isEmpty()) {
            List<Piece> pieces = SnippetScanner.pieces(text);
            return new Snippet(List.of(Part.of(pieces)), values(pieces));
        }
        List<Piece> pieces = SnippetScanner.pieces(completed(text, object));
        return new Snippet(Snippet.divided(pieces), values(pieces));
    }

    /** @param object what it is called on; empty when the snippet says it */
    static Snippet action(String text, String object) {
        return whole(object.isEmpty() ? text : object + "." + text + ";");
    }

    /** Drools writes the sign itself, analysts do, too. */
    static Snippet metadata(String text) {
        return whole(text.startsWith("@") ? text : "@" + text);
    }

    private static Snippet whole(String text) {
        List<Piece> pieces = SnippetScanner.pieces(text);
        return new Snippet(List.of(Part.of(pieces)), values(pieces));
    }

    /** {@code channel} alone means {@code channel == "$param"}, {@code grade >=} means {@code grade >= $param}. */
    private static String completed(String text, String object) {
        Matcher compared = FIELD_AND_OPERATOR.matcher(text);
        boolean operator = compared.matches();
        if (!operator && !FIELD.matcher(text).matches()) {
            return text;
        }
        String field = operator ? compared.group(1) : text;
        String place = isWord(field, object) ? "\"$param\"" : "$param";
        return operator ? text + " " + place : text + " == " + place;
    }

    private static boolean isWord(String field, String object) {
        Matcher type = LAST_TYPE.matcher(object);
        Optional<ValueKind> kind = type.find()
                ? FactTypes.ALL
                        .type(type.group(1))
                        .flatMap(known -> known.field(field))
                        .map(Field::kind)
                : Optional.empty();
        return kind.map(known -> switch (known) {
                    case INTEGER, DECIMAL, BOOLEAN -> false;
                    case TEXT, TEXTS, DATE, TIME, INSTANT, FACT -> true;
                })
                .orElse(true);
    }

    private static int values(List<Piece> pieces) {
        boolean each = pieces.stream().anyMatch(Piece.Each.class::isInstance);
        TreeSet<String> places = new TreeSet<>();
        for (Piece piece : pieces) {
            Matcher found = PLACE.matcher(written(piece));
            while (found.find()) {
                places.add(found.group(1));
            }
        }
        if (places.isEmpty()) {
            return each ? Snippet.ANY_NUMBER : 0;
        }
        if (each || places.contains("param")) {
            return !each && places.size() == 1 ? 1 : Snippet.MIXED;
        }
        boolean counted = places.size() <= MOST_VALUES && places.last().equals(String.valueOf(places.size()));
        return counted && places.first().equals("1") ? places.size() : Snippet.MIXED;
    }

    private static String written(Piece piece) {
        if (piece instanceof Piece.Quoted quoted) {
            return quoted.inside();
        }
        return piece instanceof Piece.Bare bare ? bare.place() : "";
    }
}
