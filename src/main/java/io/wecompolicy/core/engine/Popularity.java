package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many rules of a file want the same of the same fact. What many want says little about which of them will fire. */
final class Popularity {
    private final Map<String, Integer> wanted = new HashMap<>();

    /** @param ways of all rules of the file */
    Popularity(List<List<Condition>> ways) {
        for (List<Condition> way : ways) {
            way.stream()
                    .filter(Condition.Pattern.class::isInstance)
                    .map(Condition.Pattern.class::cast)
                    .map(Popularity::text)
                    .distinct()
                    .forEach(text -> wanted.merge(text, 1, Integer::sum));
        }
    }

    /** Sorts before another pattern when it should be joined before; equal ones stay as they are written. */
    Rank of(Condition.Pattern pattern) {
        return new Rank(
                alone(pattern).isEmpty(),
                wanted.getOrDefault(text(pattern), 1),
                alone(pattern).stream().noneMatch(Literals::areHashed),
                !pattern.type().isSingle());
    }

    /** All but the number are smaller when they are false. */
    record Rank(boolean wantsNothing, int rules, boolean unhashed, boolean several) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byWants = Boolean.compare(wantsNothing, other.wantsNothing);
            int byRules = Integer.compare(rules, other.rules);
            int byHash = Boolean.compare(unhashed, other.unhashed);
            return byWants != 0
                    ? byWants
                    : byRules != 0 ? byRules : byHash != 0 ? byHash : Boolean.compare(several, other.several);
        }
    }

    private static String text(Condition.Pattern pattern) {
        return alone(pattern).stream()
                .map(Constraint::text)
                .sorted()
                .collect(Collectors.joining("; ", pattern.type().name() + ": ", ""));
    }

    /** What the fact answers without any other. */
    private static List<Constraint> alone(Condition.Pattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> !(constraint instanceof Constraint.Binding))
                .filter(constraint -> Mentions.in(constraint).isEmpty())
                .toList();
    }
}
