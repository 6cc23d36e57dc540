package io.wecompolicy.core.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * In which order rules ask the same fact: lookups first, and of these the one that the fewest rules share, so that most rules
 * end at the first; then the tests that most rules share, so that each runs once for all.
 */
final class Popularity implements Comparator<Wish> {
    private final Map<String, Integer> rules = new HashMap<>();
    private final Comparator<Wish> order = Comparator.comparing((Wish wish) -> !isLookup(wish))
            .thenComparing(wish -> isLookup(wish) ? times(wish) : -times(wish))
            .thenComparing(Wish::text);

    Popularity(Collection<RuleDraft> drafts) {
        drafts.forEach(draft -> draft.wishes().forEach(wish -> rules.merge(wish.text(), 1, Integer::sum)));
    }

    @Override
    public int compare(Wish one, Wish other) {
        return order.compare(one, other);
    }

    private int times(Wish wish) {
        return rules.getOrDefault(wish.text(), 1);
    }

    private static boolean isLookup(Wish wish) {
        return wish.equality().filter(equality -> equality.literal() != null).isPresent();
    }
}
