package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Bilingual;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a name most likely meant. */
public final class NearestName {
    private static final int MOST_LISTED = 20;

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

    /** The nearest name, when one is near. */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > 64) {
            return Optional.empty();
        }
        int far = Math.max(1, written.length() / 3);
        return known.stream()
                .map(name -> new Near(name, distance(written, name)))
                .filter(near -> near.edits <= far)
                .min(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
                .map(Near::name);
    }

    private record Near(String name, int edits) {}

    /** Edits from one to the other; case does not count. */
    private static int distance(String from, String to) {
        String left = from.toLowerCase(Locale.ROOT);
        String right = to.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int change = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
