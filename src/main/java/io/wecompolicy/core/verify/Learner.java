package io.wecompolicy.core.verify;

import io.wecompolicy.core.evaluate.Asks;
import io.wecompolicy.core.evaluate.Check;
import io.wecompolicy.core.evaluate.Misses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Learns of one rule from tests in which it does not fire, one after the other, as long as there is something to learn. */
final class Learner {
    /** Whoever is so far away needs no list of it. */
    static final int MOST_WRONG = 4;

    private final Asks asks;
    /** Those that were in no test the only wrong one. */
    private final List<Check> open;

    private final Map<Check, CaseName> alone = new LinkedHashMap<>();
    private boolean near;
    private List<Check> closest = List.of();
    private Optional<CaseName> closestTest = Optional.empty();

    Learner(Asks asks) {
        this.asks = asks;
        this.open = new ArrayList<>(asks.checks());
        this.near = open.isEmpty();
    }

    /** @param far for a rule that no test is near, so that the closest is asked for */
    void look(Misses misses, CaseName test, boolean far) {
        if (far) {
            closest(misses, test);
        } else {
            near(misses, test);
        }
    }

    private void near(Misses misses, CaseName test) {
        if (near && open.isEmpty()) {
            return;
        }
        Set<Check> single = misses.single(asks, check -> !near || open.contains(check));
        if (!near && !single.isEmpty()) {
            near = true;
            closest = single.stream().limit(1).toList();
            closestTest = Optional.of(test);
        }
        for (Check check : single) {
            if (open.remove(check)) {
                alone.put(check, test);
            }
        }
    }

    private void closest(Misses misses, CaseName test) {
        if (closest.size() == 2) {
            return; // one would be near
        }
        int most = closest.isEmpty() ? MOST_WRONG : closest.size() - 1;
        misses.fewest(asks, most).filter(wrong -> !wrong.isEmpty()).ifPresent(wrong -> {
            closest = wrong;
            closestTest = Optional.of(test);
        });
    }

    Lesson lesson() {
        return new Lesson(alone, closest, closestTest);
    }
}
