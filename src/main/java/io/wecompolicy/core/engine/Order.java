package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order Drools joins the patterns of a rule: first those that the fewest rules ask for, so that most rules end
 * before they join anything. What a rule means does not depend on it; where a constraint can not move, nothing does.
 *
 * @param conditions as Drools gets them
 * @param written at index i, where in the rule the pattern stands that is joined as number i; what follows keeps its place
 */
record Order(List<Condition> conditions, List<Integer> written) {
    Order {
        conditions = List.copyOf(conditions);
        written = List.copyOf(written);
    }

    /** @param way the conditions of a rule, free of {@code or} */
    static Order of(List<Condition> way, Popularity popularity) {
        List<Condition.Pattern> patterns = leading(way);
        List<Integer> sorted = IntStream.range(0, patterns.size())
                .boxed()
                .sorted(Comparator.comparing(index -> popularity.of(patterns.get(index))))
                .toList();
        return Rearranged.of(patterns, sorted)
                .map(moved -> new Order(followed(moved, way), sorted))
                .orElseGet(() -> new Order(way, List.of()));
    }

    /** The facts of a match, as the rule has them. */
    List<Record> asWritten(List<Record> matched) {
        List<Record> facts = new ArrayList<>(matched);
        for (int place = 0; place < written.size(); place++) {
            facts.set(written.get(place), matched.get(place));
        }
        return facts;
    }

    /** What stands before the first {@code not}, {@code exists} or {@code accumulate}: it only adds facts, in any order. */
    private static List<Condition.Pattern> leading(List<Condition> way) {
        List<Condition.Pattern> patterns = new ArrayList<>();
        for (Condition condition : way) {
            if (!(condition instanceof Condition.Pattern pattern)) {
                break;
            }
            patterns.add(pattern);
        }
        return patterns;
    }

    private static List<Condition> followed(List<Condition.Pattern> first, List<Condition> way) {
        List<Condition> all = new ArrayList<>(first);
        all.addAll(way.subList(first.size(), way.size()));
        return all;
    }
}
