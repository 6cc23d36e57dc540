package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes {@code or} apart, as Drools does too: one rule for each way through its branches. Drools' own copies read joins and
 * accumulates at the places of another branch where branches are not equally long.
 */
final class Alternatives {
    private Alternatives() {}

    /** As many as the language lets through, each free of {@code or}. */
    static List<List<Condition>> of(List<Condition> conditions) {
        List<List<Condition>> all = List.of(List.of());
        for (Condition condition : conditions) {
            List<List<Condition>> ways = condition instanceof Condition.Either either
                    ? either.branches().stream()
                            .flatMap(branch -> of(branch).stream())
                            .toList()
                    : List.of(List.of(condition));
            all = all.stream()
                    .flatMap(before -> ways.stream().map(way -> joined(before, way)))
                    .toList();
        }
        return all;
    }

    private static List<Condition> joined(List<Condition> before, List<Condition> way) {
        List<Condition> all = new ArrayList<>(before);
        all.addAll(way);
        return all;
    }
}
