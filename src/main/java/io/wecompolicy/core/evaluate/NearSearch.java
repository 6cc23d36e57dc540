package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Nested loops that go on where a few checks are wrong, and give up where there are more of them than anybody wants. */
final class NearSearch {
    private final Asks asks;
    private final List<Condition> conditions;
    private final Search search;
    private final Wanted wanted;

    NearSearch(Asks asks, Search search, Wanted wanted) {
        this.asks = asks;
        this.conditions = asks.rule().conditions();
        this.search = search;
        this.wanted = wanted;
    }

    /** Who asks. */
    interface Wanted {
        /** Whether to go on where these are wrong. Once refused, they are refused with others too. */
        boolean goesOn(List<Check> wrong);

        /** @param wrong on one way through all conditions; it was gone to its end */
        void found(List<Check> wrong);
    }

    /** @param wrong before any condition is looked at */
    void go(List<Check> wrong) {
        go(0, Trail.START, wrong);
    }

    private void go(int index, Trail trail, List<Check> wrong) {
        if (!wanted.goesOn(wrong)) {
            return;
        }
        if (index == conditions.size()) {
            wanted.found(wrong);
            return;
        }
        Condition condition = conditions.get(index);
        condition.match(new Condition.Cases<Boolean>() {
            @Override
            public Boolean pattern(Condition.Pattern pattern) {
                return meet(pattern, index, trail, wrong);
            }

            @Override
            public Boolean not(Condition.Not not) {
                return pass(holds(() -> !search.holds(not.parts(), trail)));
            }

            @Override
            public Boolean exists(Condition.Exists exists) {
                return pass(holds(() -> search.holds(exists.parts(), trail)));
            }

            @Override
            public Boolean either(Condition.Either either) {
                List<Trail> ways = new ArrayList<>();
                boolean holds = holds(() -> {
                    either.branches().forEach(branch -> search.all(branch, trail, ways::add));
                    return !ways.isEmpty();
                });
                ways.forEach(way -> go(index + 1, way, wrong));
                return !ways.isEmpty() || pass(holds);
            }

            @Override
            public Boolean accumulate(Condition.Accumulate accumulate) {
                List<Gathered> gathered = new ArrayList<>();
                boolean holds = holds(() -> {
                    gathered.add(Gathered.of(accumulate, trail, search));
                    return gathered.get(0).holds();
                });
                if (holds && !gathered.isEmpty()) {
                    go(index + 1, trail.came(gathered.get(0).accumulated()), wrong);
                    return true;
                }
                return pass(holds);
            }

            private boolean pass(boolean holds) {
                search.steps().take();
                go(index + 1, trail, holds ? wrong : with(wrong, new Check.Whole(condition)));
                return true;
            }
        });
    }

    private boolean meet(Condition.Pattern pattern, int index, Trail trail, List<Check> wrong) {
        List<? extends Record> facts;
        try {
            facts = search.candidates(pattern, trail);
        } catch (Values.Unbound unbound) {
            // Whose collection it would be is missing, so nobody can say that a text of it is.
            go(index + 1, trail, wrong);
            return true;
        }
        if (facts.isEmpty()) {
            go(index + 1, trail, with(wrong, new Check.Present(pattern)));
        }
        for (int fact = 0; fact < facts.size(); fact++) {
            List<Check> all = wrong(wrong, asks.ofFact(index), facts.get(fact), trail);
            if (wanted.goesOn(all)) {
                go(index + 1, trail.met(pattern, fact, facts.get(fact)), all);
            }
        }
        return !facts.isEmpty();
    }

    /** What was wrong before, and what is wrong with the fact, as far as anybody wants to know. */
    private List<Check> wrong(List<Check> before, List<Check.Asked> asked, Record fact, Trail trail) {
        search.steps().take();
        Look look = new Look(new Values(Optional.of(fact), trail.bound()), search.regexes(), search.steps());
        List<Check> wrong = before;
        for (Check.Asked check : asked) {
            if (!holds(() -> look.see(check.constraint()).truth() == Truth.TRUE)) {
                wrong = with(wrong, check);
                if (!wanted.goesOn(wrong)) {
                    return wrong;
                }
            }
        }
        return wrong;
    }

    /** Whether it is so, or can not be asked. */
    private static boolean holds(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (Values.Unbound unbound) {
            return true;
        }
    }

    private static List<Check> with(List<Check> wrong, Check another) {
        List<Check> all = new ArrayList<>(wrong);
        all.add(another);
        return all;
    }
}
