package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Nested loops: tries every fact for every pattern, in order. */
record Search(Memory memory, Regexes regexes, Steps steps) {
    /** @param found is given every way from the start to fulfil all conditions */
    void all(List<Condition> conditions, Trail start, Consumer<Trail> found) {
        new Walk(trail -> {
                    found.accept(trail);
                    return false;
                })
                .go(Place.before(conditions), start);
    }

    /** The first way to fulfil all conditions, else the one that gets furthest. */
    Attempt attempt(List<Condition> conditions, Trail start) {
        Walk walk = new Walk(trail -> true);
        walk.go(Place.before(conditions), start);
        return walk.best;
    }

    /** What a pattern looks among here: facts of its type, or the texts of a collection. */
    List<? extends Record> candidates(Condition.Pattern pattern, Trail here) {
        Optional<Object> texts = pattern.elementsOf().map(new Values(Optional.empty(), here.bound())::of);
        return texts.isPresent() ? Element.of(texts.get()) : memory.of(pattern.type());
    }

    /** Whether there is a way from here. */
    private boolean holds(List<Condition> parts, Trail from) {
        return attempt(parts, from.inner()).complete();
    }

    /** One search, and what it remembers. */
    private final class Walk {
        private final Predicate<Trail> enough;
        private int[] furthest = {};
        private Attempt best = new Attempt(false, Trail.START, Optional.empty());

        /** @param enough is given every way that fulfils all conditions, and says whether to stop there */
        Walk(Predicate<Trail> enough) {
            this.enough = enough;
        }

        /** Whether it was enough. */
        boolean go(Place from, Trail trail) {
            Optional<Place> unfinished = from.unfinished();
            if (unfinished.isEmpty()) {
                best = new Attempt(true, trail, Optional.empty());
                return enough.test(trail);
            }
            Place place = unfinished.get();
            return place.condition().match(new Condition.Cases<Boolean>() {
                @Override
                public Boolean pattern(Condition.Pattern pattern) {
                    return meet(pattern, place, trail);
                }

                @Override
                public Boolean not(Condition.Not not) {
                    return pass(!holds(not.parts(), trail), place, trail);
                }

                @Override
                public Boolean exists(Condition.Exists exists) {
                    return pass(holds(exists.parts(), trail), place, trail);
                }

                @Override
                public Boolean either(Condition.Either either) {
                    return IntStream.range(0, either.branches().size())
                            .anyMatch(branch -> go(place.into(either.branches().get(branch)), trail.chose(branch)));
                }

                @Override
                public Boolean accumulate(Condition.Accumulate accumulate) {
                    return gather(accumulate, place, trail);
                }
            });
        }

        private boolean meet(Condition.Pattern pattern, Place place, Trail trail) {
            List<? extends Record> facts = candidates(pattern, trail);
            if (facts.isEmpty()) {
                stopped(place, trail, 0, Optional.empty());
            }
            for (int index = 0; index < facts.size(); index++) {
                FactSeen seen = Look.at(facts.get(index), pattern, trail.bound(), Search.this);
                if (!seen.holds()) {
                    stopped(place, trail, seen.passed(), Optional.of(index));
                } else if (go(place.next(), trail.met(pattern, index, seen.fact()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean pass(boolean holds, Place place, Trail trail) {
            steps.take();
            if (!holds) {
                stopped(place, trail, 0, Optional.empty());
                return false;
            }
            return go(place.next(), trail.chose(0));
        }

        private boolean gather(Condition.Accumulate accumulate, Place place, Trail trail) {
            Gathered gathered = Gathered.of(accumulate, trail, Search.this);
            if (!gathered.holds()) {
                stopped(place, trail, gathered.passed(), Optional.empty());
                return false;
            }
            return go(place.next(), trail.came(gathered.accumulated()));
        }

        /** Of several that get equally far the first is kept. */
        private void stopped(Place place, Trail trail, int passed, Optional<Integer> fact) {
            int[] progress =
                    IntStream.concat(place.progress(), IntStream.of(passed)).toArray();
            boolean further = Arrays.compare(progress, furthest) > 0;
            if (!best.complete() && further) {
                furthest = progress;
                best = new Attempt(false, trail, fact);
            }
        }
    }
}
