package io.wecompolicy.core.decision;

import java.util.Comparator;

/**
 * Which rule: names are unique in their family. In order of the families, then of the names.
 *
 * @param rule as the analyst named it; never has a slash
 */
public record RuleName(Family family, String rule) implements Comparable<RuleName> {
    private static final char BETWEEN = '/';
    private static final Comparator<RuleName> ORDER =
            Comparator.comparing(RuleName::family).thenComparing(RuleName::rule);

    /** Such as {@code tagging/关键词三次}. */
    public String text() {
        return family.label() + BETWEEN + rule;
    }

    /** @throws IllegalArgumentException when it is no {@link #text} */
    public static RuleName of(String text) {
        int slash = text.indexOf(BETWEEN);
        if (slash < 0) {
            throw new IllegalArgumentException("`" + text + "` names no family");
        }
        return new RuleName(Family.ofLabel(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public int compareTo(RuleName other) {
        return ORDER.compare(this, other);
    }
}
