package io.wecompolicy.core.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;

/**
 * One pattern for Drools and what is asked of its fact. No {@code reactOn}: facts never change, and its masks look for bean
 * getters.
 */
@SuppressWarnings({"unchecked", "rawtypes"})
final class Asked {
    private final Place place;
    private final PatternDef pattern;
    private final Counting counting;
    private final List<Wish> wishes = new ArrayList<>();
    private boolean finished;

    Asked(Place place, PatternDef<?> pattern, Counting counting) {
        this.place = place;
        this.pattern = pattern;
        this.counting = counting;
    }

    PatternDef<?> pattern() {
        return pattern;
    }

    void add(Wish wish) {
        wishes.add(wish);
    }

    List<Wish> wishes() {
        return wishes;
    }

    /** Says all wishes in Drools' words, once: what the fact answers alone before joins, and in the given order. */
    void finish(Comparator<Wish> order) {
        if (!finished) {
            finished = true;
            wishes.stream()
                    .sorted(Comparator.comparing((Wish wish) -> !isAlone(wish)).thenComparing(order))
                    .forEach(this::say);
        }
    }

    /** Several facts of one type multiply with those before them even where a lookup answers; here each pair costs a step. */
    void countPairs(Place before) {
        CountedTest test = counting.ofRule("counted", (fact, bound) -> true);
        test.on(pattern, List.of(before.fact()));
    }

    private boolean isAlone(Wish wish) {
        return Layout.of(wish.places(), place.fact()).bound().isEmpty();
    }

    private void say(Wish wish) {
        Layout layout = Layout.of(wish.places(), place.fact());
        Test test = wish.test().apply(layout);
        if (layout.bound().isEmpty()) {
            Optional<AlphaIndex> index =
                    wish.equality().filter(equal -> equal.literal() != null).map(this::lookup);
            // Equal texts mean equal tests, in whatever rule: Drools then keeps one node for all. It has only one for
            // what it
            // looks up in any case; else a rule that does not always apply has its own, which then costs nothing.
            CountedTest shared = index.isPresent() || counting.appliesAlways()
                    ? counting.shared(typed(wish), test)
                    : counting.ofRule(typed(wish), test);
            index.ifPresentOrElse(
                    by -> pattern.expr(shared.hash(), new CountedTest.Alone(shared), by),
                    () -> pattern.expr(shared.hash(), new CountedTest.Alone(shared)));
            return;
        }
        CountedTest own = counting.ofRule(typed(wish), test);
        Optional<BetaIndex> index = wish.equality()
                .flatMap(Equality::fromTheLater)
                .filter(equality -> equality.isBetween(layout))
                .map(Asked::join);
        index.ifPresentOrElse(
                by -> pattern.expr(own.hash(), (Variable) layout.bound().get(0), new CountedTest.With1(own), by),
                () -> own.on(pattern, layout.bound()));
    }

    private String typed(Wish wish) {
        return place.fact().getType().getSimpleName() + " " + wish.text();
    }

    private AlphaIndex lookup(Equality equality) {
        Reader reader = (Reader) equality.field().reading();
        return PatternDSL.alphaIndexedBy(
                (Class<Object>) equality.carrier(), ConstraintType.EQUAL, reader.index(), reader, equality.literal());
    }

    private static BetaIndex join(Equality equality) {
        Reader reader = (Reader) equality.field().reading();
        Class<Object> carrier = (Class<Object>) equality.carrier();
        return PatternDSL.betaIndexedBy(
                carrier,
                ConstraintType.EQUAL,
                reader.index(),
                reader,
                equality.other().orElseThrow().reading(),
                carrier);
    }
}
