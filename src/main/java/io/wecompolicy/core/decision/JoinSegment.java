package io.wecompolicy.core.decision;

/** The customer enters a segment. */
public record JoinSegment(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.JOIN_SEGMENT;
    }
}
