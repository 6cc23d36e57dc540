package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Bilingual;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a name most likely meant. */
public final class NearestName {
    private static final int MOST_LISTED = 20;
    /** One letter of two is half of a name, and may be anything; one character of two is not. */
    private static final int SHORTEST = 3;

    private NearestName() {}

    /** A hint: the nearest name when one is near, else what there is. */
    public static Bilingual hint(String written, Collection<String> known) {
        Optional<String> nearest = of(written, known);
        if (nearest.isPresent()) {
            return TextPhrase.DID_YOU_MEAN.say(nearest.get());
        }
        Bilingual listed = listed(known.stream().limit(MOST_LISTED).toList());
        return known.size() > MOST_LISTED
                ? TextPhrase.AVAILABLE_AND_MORE.say(listed)
                : TextPhrase.AVAILABLE.say(listed);
    }

    /** The names one after the other, as each language lists things. */
    public static Bilingual listed(Collection<String> names) {
        Bilingual separator = TextPhrase.LIST_SEPARATOR.say();
        return new Bilingual(String.join(separator.chinese(), names), String.join(separator.english(), names));
    }

    /** The nearest name, when one is near: a few edits away, or the one that is written in full. */
    public static Optional<String> of(String written, Collection<String> known) {
        boolean says = written.length() >= SHORTEST || written.codePoints().allMatch(Character::isIdeographic);
        if (written.length() > 64 || written.length() < 2 || !says) {
            return known.stream().filter(name -> name.equalsIgnoreCase(written)).findFirst();
        }
        int far = Math.max(1, written.length() / 3);
        Optional<String> nearest = known.stream()
                .map(name -> new Near(name, distance(written, name)))
                .filter(near -> near.edits <= far)
                .min(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
                .map(Near::name);
        return nearest.or(() -> inFull(written, known));
    }

    private record Near(String name, int edits) {}

    /** {@code lvl} is {@code level}: the only name that has all its letters in this order, the first one first. */
    private static Optional<String> inFull(String written, Collection<String> known) {
        List<String> alike = known.stream()
                .filter(name -> isShortFor(written, name))
                .limit(2)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static boolean isShortFor(String written, String name) {
        String letters = written.toLowerCase(Locale.ROOT);
        String full = name.toLowerCase(Locale.ROOT);
        int at = 0;
        for (int index = 0; index < full.length() && at < letters.length(); index++) {
            at += full.charAt(index) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length() && full.charAt(0) == letters.charAt(0);
    }

    /** Edits from one to the other, two neighbours that changed places being one; case does not count. */
    private static int distance(String from, String to) {
        String left = from.toLowerCase(Locale.ROOT);
        String right = to.toLowerCase(Locale.ROOT);
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int line = 0; line <= left.length(); line++) {
            edits[line][0] = line;
        }
        for (int column = 0; column <= right.length(); column++) {
            edits[0][column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            for (int column = 1; column <= right.length(); column++) {
                boolean same = left.charAt(line - 1) == right.charAt(column - 1);
                int change = edits[line - 1][column - 1] + (same ? 0 : 1);
                int add = Math.min(edits[line - 1][column], edits[line][column - 1]) + 1;
                boolean swapped = line > 1
                        && column > 1
                        && left.charAt(line - 1) == right.charAt(column - 2)
                        && left.charAt(line - 2) == right.charAt(column - 1);
                int swap = swapped ? edits[line - 2][column - 2] + 1 : change;
                edits[line][column] = Math.min(swap, Math.min(change, add));
            }
        }
        return edits[left.length()][right.length()];
    }
}
