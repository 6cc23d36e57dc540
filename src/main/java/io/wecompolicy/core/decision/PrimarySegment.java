package io.wecompolicy.core.decision;

import java.util.Map;

/** A candidate for the one primary segment; the greatest weight wins among equal priorities. */
public record PrimarySegment(Origin origin, String target, int weight) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.PRIMARY_SEGMENT;
    }

    @Override
    public Map<String, Object> value() {
        return Map.of("weight", weight);
    }
}
