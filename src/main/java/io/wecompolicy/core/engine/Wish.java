package io.wecompolicy.core.engine;

import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that a rule asks of the facts that match it.
 *
 * @param text equal for what means the same in different rules, as long as it speaks of one fact
 * @param places where the values are
 * @param test for facts that come in a given layout
 * @param equality when it is nothing else
 */
record Wish(String text, List<Place> places, Function<Layout, Test> test, Optional<Equality> equality) {
    private static final Object[] NOTHING = {};

    /** @param subject the fact whose pattern has the constraint */
    static Wish of(Constraint constraint, Place subject, Scope scope, Meter meter, String rule) {
        List<String> names = new ArrayList<>();
        Test test = Test.of(constraint, names, meter, rule);
        List<Place> values = names.stream().map(scope::get).toList();
        List<Place> places = new ArrayList<>(values);
        places.add(subject);
        String where = values.stream().map(Place::text).collect(Collectors.joining(", "));
        return new Wish(
                subject.text() + ": " + constraint.text() + " [" + where + "]",
                places,
                layout -> seen(
                        test,
                        layout.find(subject),
                        values.stream().map(layout::find).toList()),
                Equality.of(constraint, subject, scope::get));
    }

    /** That there is a fact of this type in the situation. */
    static Wish presence(FactType type, Place subject) {
        Place name = new Place(subject.fact(), subject.order(), new Reader(Reader.EVENT, null));
        boolean event = Event.class.isAssignableFrom(type.record());
        return new Wish(
                "has " + type.name(),
                List.of(subject),
                layout -> {
                    Layout.Found found = layout.find(subject);
                    return (fact, bound) -> found.in(fact, bound) != null;
                },
                event
                        ? Optional.of(new Equality(name, Optional.empty(), type.name(), String.class))
                        : Optional.empty());
    }

    /** @param wanted whether all parts are to hold together, or never do */
    static Wish together(Collection<Wish> parts, boolean wanted) {
        return new Wish(
                (wanted ? "exists" : "not")
                        + parts.stream().map(Wish::text).collect(Collectors.joining("; ", "(", ")")),
                parts.stream().flatMap(part -> part.places.stream()).toList(),
                layout -> {
                    List<Test> tests =
                            parts.stream().map(part -> part.test.apply(layout)).toList();
                    return (fact, bound) -> all(tests, fact, bound) == wanted;
                },
                Optional.empty());
    }

    Layout layout() {
        return Layout.of(places);
    }

    private static boolean all(List<Test> tests, Object fact, Object[] bound) {
        for (Test test : tests) {
            if (!test.holds(fact, bound)) {
                return false;
            }
        }
        return true;
    }

    /** Finds the subject and the values. Where one is absent, the pattern that asks for it does not hold, nor does this. */
    private static Test seen(Test test, Layout.Found subject, List<Layout.Found> values) {
        if (values.isEmpty()) {
            return (fact, bound) -> {
                Object who = subject.in(fact, bound);
                return who != null && test.holds(who, NOTHING);
            };
        }
        Layout.Found[] places = values.toArray(Layout.Found[]::new);
        return (fact, bound) -> {
            Object who = subject.in(fact, bound);
            Object[] found = new Object[places.length];
            boolean there = who != null;
            for (int i = 0; i < places.length && there; i++) {
                found[i] = places[i].in(fact, bound);
                there = found[i] != null;
            }
            return there && test.holds(who, found);
        };
    }
}
