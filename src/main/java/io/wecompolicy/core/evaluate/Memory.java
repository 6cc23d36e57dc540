package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.rule.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts and proposals that patterns look among, by type. */
final class Memory {
    private final Map<Class<?>, List<Record>> byType = new HashMap<>();

    Memory(Facts facts, List<Proposal> proposals) {
        facts.all().forEach(this::add);
        proposals.stream().distinct().forEach(proposal -> add((Record) proposal));
    }

    private void add(Record fact) {
        byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
    }

    List<Record> of(FactType type) {
        return byType.getOrDefault(type.record(), List.of());
    }
}
