package io.wecompolicy.core.decision;

/** Greet with the template named; one wins. */
public record SendWelcome(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.SEND_WELCOME;
    }
}
