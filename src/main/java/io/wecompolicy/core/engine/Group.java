package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Accumulated;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.view.ViewItem;
import org.drools.model.view.ViewItemBuilder;

/**
 * Conditions that stand side by side, free of {@code or}: those of a rule, or those inside one {@code not}, {@code exists} or
 * {@code accumulate}. Each constraint is asked as soon as all it speaks of is there, whichever pattern it is written in.
 */
final class Group {
    private static final Comparator<Wish> LOOKUPS_FIRST = Comparator.comparing(wish ->
            wish.equality().filter(equality -> equality.literal() != null).isEmpty());

    private final Counting counting;
    private final Scope scope;
    private final Map<Variable<?>, Asked> patterns = new LinkedHashMap<>();
    private final List<ViewItem<?>> items = new ArrayList<>();
    /** What speaks only of facts before this group; it belongs inside, so its last fact is asked. */
    private final List<Wish> outer = new ArrayList<>();

    private final List<Place> written = new ArrayList<>();

    Group(Counting counting, Scope scope) {
        this.counting = counting;
        this.scope = scope;
    }

    /** From here on, what an event has one of at most is found in one fact, which comes first. */
    Asked openSituation() {
        return pattern(scope.declareSituation());
    }

    void add(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            written.add(pattern.type().isSingle() ? situational(pattern, this::want, scope) : several(pattern));
        } else if (condition instanceof Condition.Not not) {
            inner(not.parts(), false);
        } else if (condition instanceof Condition.Exists exists) {
            inner(exists.parts(), true);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            written.add(accumulate(accumulate));
        } else {
            throw new IllegalStateException("a choice that was not taken apart");
        }
    }

    /** All conditions in Drools' words. */
    List<ViewItem<?>> finished() {
        List<Asked> all = List.copyOf(patterns.values());
        outer.forEach(wish -> all.get(all.size() - 1).add(wish));
        outer.clear();
        patterns.values().forEach(asked -> asked.finish(LOOKUPS_FIRST));
        return items;
    }

    /** Which facts Drools has matched, in its order. */
    List<Variable<?>> matched() {
        return List.copyOf(patterns.keySet());
    }

    /** Where the facts are, in the order of the conditions. */
    List<Place> written() {
        return written;
    }

    Scope scope() {
        return scope;
    }

    private Asked pattern(Place place) {
        Asked asked = new Asked(place, PatternDSL.pattern(place.fact()), counting);
        patterns.put(place.fact(), asked);
        items.add(asked.pattern());
        return asked;
    }

    private Place several(Condition.Pattern pattern) {
        Optional<Place> before = scope.last();
        Place place = pattern.elementsOf()
                .map(texts -> scope.declareElement(Elements.of(texts, scope, counting.own("from " + texts.text()))))
                .orElseGet(() -> scope.declare(pattern.type()));
        Asked asked = pattern(place);
        before.ifPresent(asked::countPairs);
        Bindings.bind(pattern, place, scope);
        Bindings.constraints(pattern)
                .forEach(one -> want(Wish.of(one, place, scope, counting.meter(), counting.rule())));
        return place;
    }

    private Place situational(Condition.Pattern pattern, Consumer<Wish> wanted, Scope names) {
        Place place = names.inSituation(pattern.type());
        Bindings.bind(pattern, place, names);
        List<Constraint> constraints = Bindings.constraints(pattern);
        if (constraints.isEmpty()) {
            wanted.accept(Wish.presence(pattern.type(), place));
        }
        constraints.forEach(one -> wanted.accept(Wish.of(one, place, names, counting.meter(), counting.rule())));
        return place;
    }

    private void want(Wish wish) {
        Asked asked = patterns.get(wish.layout().fact());
        if (asked == null) {
            outer.add(wish);
        } else {
            asked.add(wish);
        }
    }

    private void inner(List<Condition> parts, boolean wanted) {
        if (isSituational(parts)) {
            Wish asked = together(parts, wanted, scope.inner());
            if (asked.layout().bound().size() <= CountedTest.MOST_BOUND) {
                want(asked);
                return;
            }
        }
        Group inside = new Group(counting, scope.inner());
        // A constraint speaks of its own fact and four others at most; with its own fact inside, no test needs a fifth.
        if (!parts.stream().allMatch(Group::isSeveral)) {
            inside.openSituation();
        }
        parts.forEach(inside::add);
        List<ViewItem<?>> said = inside.finished();
        items.add(wanted ? PatternDSL.exists(said.get(0), rest(said)) : PatternDSL.not(said.get(0), rest(said)));
    }

    private Wish together(List<Condition> parts, boolean wanted, Scope inside) {
        List<Wish> wishes = new ArrayList<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Pattern pattern) {
                situational(pattern, wishes::add, inside);
            } else if (part instanceof Condition.Not not) {
                wishes.add(together(not.parts(), false, inside.inner()));
            } else if (part instanceof Condition.Exists exists) {
                wishes.add(together(exists.parts(), true, inside.inner()));
            }
        }
        return Wish.together(wishes, wanted);
    }

    private Place accumulate(Condition.Accumulate condition) {
        Group source = new Group(counting, scope.inner());
        if (condition.source().stream().anyMatch(part -> !isSeveral(part))) {
            source.openSituation();
        }
        condition.source().forEach(source::add);
        List<ViewItem<?>> said = source.finished();
        Accumulator accumulator = new Accumulator(condition, new MatchedFacts(source), counting);
        Variable<Accumulated> made = PatternDSL.declarationOf(
                Accumulated.class, condition.results().get(0).binding() + "_made");
        items.add(PatternDSL.accumulate(
                said.size() == 1 ? said.get(0) : PatternDSL.and(said.get(0), rest(said)),
                PatternDSL.accFunction(() -> accumulator).as(made)));
        Place place = scope.declare(made, new Reader(Reader.SELF, null));
        pattern(place);
        for (int index = 0; index < condition.results().size(); index++) {
            Place result = new Place(made, place.order(), new AccumulatedValue(index));
            scope.bind(condition.results().get(index).binding(), result);
        }
        condition.constraints().forEach(one -> want(Wish.of(one, place, scope, counting.meter(), counting.rule())));
        return place;
    }

    /** Whether it asks for nothing but what an event has one of at most. */
    private static boolean isSituational(List<Condition> conditions) {
        return conditions.stream().allMatch(condition -> {
            if (condition instanceof Condition.Pattern pattern) {
                return pattern.type().isSingle();
            }
            return condition instanceof Condition.Not not
                    ? isSituational(not.parts())
                    : condition instanceof Condition.Exists exists && isSituational(exists.parts());
        });
    }

    private static boolean isSeveral(Condition condition) {
        return condition instanceof Condition.Pattern pattern && !pattern.type().isSingle();
    }

    private static ViewItemBuilder<?>[] rest(List<ViewItem<?>> items) {
        return items.subList(1, items.size()).toArray(ViewItemBuilder<?>[]::new);
    }
}
