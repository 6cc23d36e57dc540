package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts of one event as Drools is to know them, made ready once for all families.
 *
 * @param situation what there is one of at most
 * @param others what there can be several of, each once
 */
record EventFacts(Facts facts, Situation situation, List<Record> others) {
    static EventFacts of(Facts facts) {
        List<Record> others = new ArrayList<>();
        return new EventFacts(facts, Situation.of(facts, others), others);
    }

    /**
     * What one family is told: the situation first, then each other fact and proposal once, without those that none of its
     * rules asks for. To tell Drools of one costs as much as several conditions.
     *
     * @param asked types that its rules name
     */
    List<Object> with(List<Proposal> proposals, Set<Class<?>> asked) {
        List<Object> told = new ArrayList<>();
        told.add(situation);
        for (Record other : others) {
            if (asked.contains(other.getClass())) {
                told.add(other);
            }
        }
        Set<Proposal> once = new LinkedHashSet<>();
        for (Proposal proposal : proposals) {
            if (asked.contains(proposal.getClass())) {
                once.add(proposal);
            }
        }
        told.addAll(once);
        return told;
    }
}
