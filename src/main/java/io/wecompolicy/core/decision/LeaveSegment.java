package io.wecompolicy.core.decision;

/** The customer leaves a segment. */
public record LeaveSegment(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.LEAVE_SEGMENT;
    }
}
