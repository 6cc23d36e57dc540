package io.wecompolicy.core.rule;

import java.util.List;

/**
 * What an {@code accumulate} came to in one match.
 *
 * @param values of its results, in their order
 */
public record Accumulated(Condition.Accumulate condition, List<Object> values) {
    public Accumulated {
        values = List.copyOf(values);
        if (values.size() != condition.results().size()) {
            throw new IllegalArgumentException("an accumulate that holds has all its results");
        }
    }
}
