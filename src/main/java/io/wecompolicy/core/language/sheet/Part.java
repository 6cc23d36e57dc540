package io.wecompolicy.core.language.sheet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comma divides from the rest of its snippet.
 *
 * @param binds variables that it gives a value to
 * @param uses variables that it reads
 */
record Part(List<Piece> pieces, Set<String> binds, Set<String> uses) {
    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'");
    private static final Pattern VARIABLE = Pattern.compile("(\\$[\\p{L}_][\\p{L}\\p{N}_]*)(\\s*:(?!=))?");

    Part {
        pieces = List.copyOf(pieces);
        binds = Set.copyOf(binds);
        uses = Set.copyOf(uses);
    }

    static Part of(List<Piece> pieces) {
        Set<String> binds = new TreeSet<>();
        Set<String> uses = new TreeSet<>();
        pieces.forEach(piece -> collect(piece, binds, uses));
        return new Part(pieces, binds, uses);
    }

    boolean hasPlace() {
        return pieces.stream().anyMatch(Piece::hasPlace);
    }

    /**
     * Holds the patterns of a row together ({@code $state : state}, {@code state == $state}) and asks nothing of its own cell:
     * so it holds whenever its pattern is there.
     */
    boolean isJoint() {
        return !hasPlace() && !(binds.isEmpty() && uses.isEmpty());
    }

    private static void collect(Piece piece, Set<String> binds, Set<String> uses) {
        if (piece instanceof Piece.Each each) {
            each.pieces().forEach(inner -> collect(inner, binds, uses));
        }
        if (piece instanceof Piece.Fixed fixed) {
            Matcher variables = VARIABLE.matcher(TEXT.matcher(fixed.text()).replaceAll("\"\""));
            while (variables.find()) {
                (variables.group(2) == null ? uses : binds).add(variables.group(1));
            }
        }
    }
}
