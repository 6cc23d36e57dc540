package io.wecompolicy.core.language.sentence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right side of a sentence: rule text with places for its values. By its variables ({@code $state}) sentences of one rule
 * speak of the same things.
 *
 * @param bound variables that it binds somewhere
 * @param used variables that another sentence must have bound before
 */
record Meaning(List<Part> parts, Set<String> bound, Set<String> used) {
    private static final Pattern VARIABLE = Pattern.compile("(\\$[\\p{L}\\p{Nd}_]+)(\\s*:)?");

    Meaning {
        parts = List.copyOf(parts);
        bound = Set.copyOf(bound);
        used = Set.copyOf(used);
    }

    /**
     * @param text rule text, or the name of the slot
     * @param offset in the line of the dictionary
     */
    record Part(String text, int offset, boolean slot) {}

    static Meaning of(List<Part> parts) {
        Set<String> bound = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        parts.stream()
                .filter(part -> !part.slot())
                .forEach(part -> variables(DrlQuotes.blanked(part.text()), bound, all));
        all.removeAll(bound);
        return new Meaning(parts, bound, all);
    }

    /** The variables that a line of plain rule text binds. */
    static Set<String> boundIn(String text) {
        Set<String> bound = new TreeSet<>();
        variables(DrlQuotes.blanked(text), bound, new TreeSet<>());
        return bound;
    }

    /** Where a variable stands first, as offset in the line of the dictionary. */
    int offsetOf(String variable) {
        for (Part part : parts) {
            Matcher found = VARIABLE.matcher(part.slot() ? "" : DrlQuotes.blanked(part.text()));
            while (found.find()) {
                if (found.group(1).equals(variable)) {
                    return part.offset() + found.start();
                }
            }
        }
        return 0;
    }

    private static void variables(String text, Set<String> bound, Set<String> all) {
        Matcher found = VARIABLE.matcher(text);
        while (found.find()) {
            all.add(found.group(1));
            if (found.group(2) != null) {
                bound.add(found.group(1));
            }
        }
    }
}
