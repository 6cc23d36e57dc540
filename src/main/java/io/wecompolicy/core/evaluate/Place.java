package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where a search stands: before a condition of a list, which is a branch when there is an {@code or} around it. */
record Place(List<Condition> conditions, int index, Optional<Place> around) {
    static Place before(List<Condition> conditions) {
        return new Place(conditions, 0, Optional.empty());
    }

    Place next() {
        return new Place(conditions, index + 1, around);
    }

    Place into(List<Condition> branch) {
        return new Place(branch, 0, Optional.of(this));
    }

    /** Where there is a condition to look at; empty when all is done. */
    Optional<Place> unfinished() {
        return index < conditions.size()
                ? Optional.of(this)
                : around.flatMap(place -> place.next().unfinished());
    }

    Condition condition() {
        return conditions.get(index);
    }

    /** How far it is, the outermost list first: further compares greater. */
    IntStream progress() {
        return IntStream.concat(around.map(Place::progress).orElse(IntStream.empty()), IntStream.of(index));
    }
}
