package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Accumulated;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an {@code accumulate} came to on one way.
 *
 * @param ways to fulfil its source
 * @param results in their order; empty where the ways gave none
 * @param constraints none of them is looked at before every result is there
 */
record Gathered(
        Condition.Accumulate condition,
        List<Trail> ways,
        List<Optional<Object>> results,
        List<ConstraintSeen> constraints) {
    static Gathered of(Condition.Accumulate condition, Trail here, Search search) {
        search.steps().take();
        List<Trail> ways = new ArrayList<>();
        search.all(condition.source(), here.inner(), ways::add);
        List<Optional<Object>> results = new ArrayList<>();
        Map<String, Object> bound = new HashMap<>(here.bound());
        for (Condition.Result result : condition.results()) {
            Optional<Object> value = fold(result, ways);
            results.add(value);
            value.ifPresent(there -> bound.put(result.binding(), there));
        }
        boolean areThere = results.stream().allMatch(Optional::isPresent);
        List<ConstraintSeen> constraints = areThere
                ? Look.at(Optional.empty(), condition.constraints(), bound, search)
                : condition.constraints().stream()
                        .map(ConstraintSeen::notEvaluated)
                        .toList();
        return new Gathered(condition, ways, results, constraints);
    }

    private static Optional<Object> fold(Condition.Result result, List<Trail> ways) {
        List<Object> values = new ArrayList<>();
        for (Trail way : ways) {
            Values inside = new Values(Optional.empty(), way.bound());
            values.add(result.argument().map(inside::of).orElse(way));
        }
        ValueKind kind = result.argument().map(argument -> argument.kind()).orElse(ValueKind.INTEGER);
        return result.aggregate().of(values, kind);
    }

    private boolean areThere() {
        return results.stream().allMatch(Optional::isPresent);
    }

    boolean holds() {
        return areThere() && ConstraintSeen.firstFalse(constraints).isEmpty();
    }

    /** How close it came. */
    int passed() {
        return areThere() ? 1 + ConstraintSeen.passed(constraints) : 0;
    }

    /** When it {@linkplain #holds holds}. */
    Accumulated accumulated() {
        return new Accumulated(
                condition, results.stream().map(Optional::orElseThrow).toList());
    }
}
