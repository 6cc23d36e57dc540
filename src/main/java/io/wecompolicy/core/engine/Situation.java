package io.wecompolicy.core.engine;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.FactTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All facts of which an event has one at most, and the event: one fact to Drools. A rule about them joins nothing, and its
 * equalities with literals are looked up; as facts of their own, each would meet every rule that asks for it.
 */
final class Situation {
    private static final Map<Class<?>, Integer> SLOTS = new HashMap<>();

    static {
        for (String name : FactTypes.ALL.names()) {
            FactType type = FactTypes.ALL.type(name).orElseThrow();
            if (type.isSingle()) {
                SLOTS.put(type.record(), SLOTS.size());
            }
        }
    }

    private final @Nullable Record[] facts = new Record[SLOTS.size()];
    private final String event;

    private Situation(String event) {
        this.event = event;
    }

    /** @param others takes the facts of which there can be several */
    static Situation of(Facts facts, List<Record> others) {
        Situation situation = new Situation(facts.event().getClass().getSimpleName());
        for (Record fact : facts.all()) {
            Integer slot = SLOTS.get(fact.getClass());
            if (slot == null) {
                others.add(fact);
            } else {
                situation.facts[slot] = fact;
            }
        }
        return situation;
    }

    static int slot(FactType type) {
        Integer slot = SLOTS.get(type.record());
        if (slot == null) {
            throw new IllegalArgumentException("an event can have several " + type.name());
        }
        return slot;
    }

    /** Absent facts are null here: this is asked for every constraint of every event. */
    @Nullable
    Record fact(int slot) {
        return facts[slot];
    }

    /** Name of the event's type. */
    String event() {
        return event;
    }
}
