package io.wecompolicy.core.verify;

import io.wecompolicy.core.evaluate.Asks;
import io.wecompolicy.core.evaluate.Check;
import io.wecompolicy.core.evaluate.Misses;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Learns of one rule from tests in which it does not fire, one after the other, as long as there is something to learn. */
final class Learner {
    /** Whoever is so far away needs no list of it. */
    static final int MOST_WRONG = 4;

    private final RuleDefinition rule;
    private final Asks asks;
    /** Those that were in no test the only wrong one. */
    private final List<Check> open;

    private final Map<Check, CaseName> alone = new LinkedHashMap<>();
    private boolean near;
    private Optional<Near> closest = Optional.empty();

    Learner(RuleDefinition rule, Asks asks) {
        this.rule = rule;
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
        near |= !single.isEmpty();
        closest = Stream.concat(closest.stream(), single.stream().map(check -> near(List.of(check), test)))
                .min(Near.NEAREST);
        for (Check check : single) {
            if (open.remove(check)) {
                alone.put(check, test);
            }
        }
    }

    private void closest(Misses misses, CaseName test) {
        int most = closest.map(near -> near.wrong().size()).orElse(MOST_WRONG);
        closest = Stream.concat(
                        closest.stream(),
                        misses.fewest(asks, most).filter(wrong -> !wrong.isEmpty()).stream()
                                .map(wrong -> near(wrong, test)))
                .min(Near.NEAREST);
    }

    private Near near(List<Check> wrong, CaseName test) {
        return Near.of(rule, asks.checks(), wrong, test);
    }

    Lesson lesson() {
        return new Lesson(alone, closest);
    }
}
