package io.wecompolicy.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Variable;

/** Finds the facts of a rule's conditions in what Drools has matched. */
final class MatchedFacts {
    private final List<Layout.Found> places = new ArrayList<>();
    private final int patterns;

    MatchedFacts(Group group) {
        List<Variable<?>> matched = group.matched();
        this.patterns = matched.size();
        group.written().forEach(place -> places.add(new Layout.Found(matched.indexOf(place.fact()), place.reading())));
    }

    /** How many facts Drools matches. */
    int patterns() {
        return patterns;
    }

    /** @param matched as many, in the order of Drools' patterns */
    List<Record> asWritten(Object[] matched) {
        List<Record> facts = new ArrayList<>(places.size());
        for (Layout.Found place : places) {
            facts.add((Record) place.in(place, matched));
        }
        return facts;
    }
}
