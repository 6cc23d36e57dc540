package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.From;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;

/** The facts and the variables of a rule at one place. Drools knows a variable by its object. */
final class Scope {
    private final Map<String, Place> byName;
    private final AtomicInteger number;
    private Optional<Place> situation;
    private Optional<Place> last;

    private Scope(Map<String, Place> byName, AtomicInteger number, Optional<Place> situation, Optional<Place> last) {
        this.byName = byName;
        this.number = number;
        this.situation = situation;
        this.last = last;
    }

    static Scope empty() {
        return new Scope(new HashMap<>(), new AtomicInteger(), Optional.empty(), Optional.empty());
    }

    /** What is bound there stays there. */
    Scope inner() {
        return new Scope(new HashMap<>(byName), number, situation, last);
    }

    Place get(String name) {
        Place place = byName.get(name);
        if (place == null) {
            throw new IllegalStateException("the language let an unbound `" + name + "` through");
        }
        return place;
    }

    void bind(String name, Place place) {
        byName.put(name, place);
    }

    /** The latest fact, if there is one. */
    Optional<Place> last() {
        return last;
    }

    /** From here on, facts of which there is one at most are found in it. */
    Place declareSituation() {
        Place place = declare(
                PatternDSL.declarationOf(Situation.class, "situation_" + number.get()), new Reader(Reader.SELF, null));
        situation = Optional.of(place);
        return place;
    }

    /** Another fact, which Drools finds itself. */
    Place declare(Variable<?> variable, Function1<Object, Object> reading) {
        Place place = new Place(variable, number.getAndIncrement(), reading);
        last = Optional.of(place);
        return place;
    }

    Place declare(FactType type) {
        return declare(
                PatternDSL.declarationOf(type.record(), new FactMetadata(type), type.name() + "_" + number.get()),
                Reader.of(type));
    }

    /** One text of a collection. */
    Place declareElement(From<?> source) {
        FactMetadata type = new FactMetadata(Element.TYPE);
        return declare(
                PatternDSL.declarationOf(Element.class, type, "element_" + number.get(), source),
                Reader.of(Element.TYPE));
    }

    /** Where the fact of such a type is. */
    Place inSituation(FactType type) {
        Place place = situation.orElseThrow(() -> new IllegalStateException("no situation for " + type.name()));
        return new Place(place.fact(), place.order(), Reader.of(type));
    }
}
