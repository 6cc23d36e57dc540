package io.wecompolicy.core.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rights that may not stand together; {@code target} is the resource.
 *
 * @param subjects who has them, in the order of their names; empty when it is the member of the event
 */
public record ReportConflict(Origin origin, String target, String kind, String severity, List<String> subjects)
        implements Proposal {
    public ReportConflict {
        // whom a rule names first says nothing: a match the other way round is the same conflict
        subjects = subjects.stream().sorted().toList();
    }

    @Override
    public ProposalType type() {
        return ProposalType.REPORT_CONFLICT;
    }

    @Override
    public Map<String, Object> value() {
        return new TreeMap<>(Map.of("kind", kind, "severity", severity, "subjects", subjects));
    }
}
