package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Accumulated;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A way through conditions, as far as it got.
 *
 * @param choices one for each condition on the way: which fact of its type a pattern met, which branch an {@code or} took;
 *     0 for {@code not}, {@code exists} and {@code accumulate}, which leave no choice
 * @param facts that patterns met, and what was accumulated
 * @param bound what variables stand for
 */
record Trail(List<Integer> choices, List<Record> facts, Map<String, Object> bound) {
    static final Trail START = new Trail(List.of(), List.of(), Map.of());

    /** A way of its own that knows what is bound here. */
    Trail inner() {
        return new Trail(List.of(), List.of(), bound);
    }

    Trail chose(int choice) {
        return new Trail(with(choices, choice), facts, bound);
    }

    Trail met(Condition.Pattern pattern, int index, Record fact) {
        Map<String, Object> now = new HashMap<>(bound);
        pattern.binding().ifPresent(name -> now.put(name, fact));
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.Binding binding) {
                now.put(binding.variable(), binding.field().read(fact));
            }
        }
        return new Trail(with(choices, index), with(facts, fact), now);
    }

    Trail came(Accumulated to) {
        Map<String, Object> now = new HashMap<>(bound);
        for (int index = 0; index < to.values().size(); index++) {
            now.put(to.condition().results().get(index).binding(), to.values().get(index));
        }
        return new Trail(with(choices, 0), with(facts, to), now);
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
