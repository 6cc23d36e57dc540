package io.wecompolicy.core.decision;

import java.util.Map;
import java.util.TreeMap;

/** Rights that may not stand together; {@code target} is the resource. */
public record ReportConflict(Origin origin, String target, String kind, String severity) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.REPORT_CONFLICT;
    }

    @Override
    public Map<String, Object> value() {
        return new TreeMap<>(Map.of("kind", kind, "severity", severity));
    }
}
