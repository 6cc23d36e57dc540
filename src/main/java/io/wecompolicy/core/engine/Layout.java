package io.wecompolicy.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.drools.model.Variable;

/**
 * How Drools hands facts to a predicate.
 *
 * @param fact the one that is asked
 * @param bound those matched before, in their order
 */
record Layout(Variable<?> fact, List<Variable<?>> bound) {
    /** The latest of the places is asked. */
    static Layout of(Collection<Place> places) {
        return of(
                places,
                places.stream()
                        .max(Comparator.comparingInt(Place::order))
                        .orElseThrow()
                        .fact());
    }

    static Layout of(Collection<Place> places, Variable<?> fact) {
        List<Variable<?>> bound = new ArrayList<>();
        places.stream().sorted(Comparator.comparingInt(Place::order)).forEach(place -> {
            if (place.fact() != fact && !bound.contains(place.fact())) {
                bound.add(place.fact());
            }
        });
        return new Layout(fact, List.copyOf(bound));
    }

    /** How to find a place's value. */
    Found find(Place place) {
        return new Found(bound.indexOf(place.fact()), place.reading());
    }

    /** @param index among the bound facts; negative for the one that is asked */
    record Found(int index, org.drools.model.functions.Function1<Object, Object> reading) {
        Object in(Object fact, Object[] bound) {
            return reading.apply(index < 0 ? fact : bound[index]);
        }
    }
}
