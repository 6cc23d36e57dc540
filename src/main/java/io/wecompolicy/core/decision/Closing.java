package io.wecompolicy.core.decision;

import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What permission says of the whole decision at its end. Vetoes have no place here: later families have acted on it. */
record Closing(List<Verdict> verdicts, List<Conflict> conflicts) {
    static Closing of(Facts facts, List<Proposal> proposals) {
        List<Proposal> inOrder =
                proposals.stream().distinct().sorted(InOrder.OF_PROPOSALS).toList();
        List<Conflict> conflicts = new ArrayList<>();
        for (Proposal proposal : inOrder) {
            if (proposal instanceof ReportConflict report) {
                conflicts.add(conflict(facts, report));
            }
        }
        return new Closing(inOrder.stream().map(Verdict::accepted).toList(), conflicts);
    }

    private static Conflict conflict(Facts facts, ReportConflict report) {
        Map<String, String> witness = new TreeMap<>();
        facts.event().pair().map(Pair::externalUserId).ifPresent(id -> witness.put("externalUserId", id));
        if (!facts.event().userId().isEmpty()) {
            witness.put("userId", facts.event().userId());
        }
        List<String> subjects =
                facts.member().map(member -> member.departments()).orElse(List.of());
        return new Conflict(report.kind(), report.severity(), subjects, report.target(), witness, report.rule());
    }
}
