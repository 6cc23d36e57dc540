package io.wecompolicy.core.decision;

/** Hand the customer over to the member named. */
public record TransferContact(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.TRANSFER_CONTACT;
    }
}
