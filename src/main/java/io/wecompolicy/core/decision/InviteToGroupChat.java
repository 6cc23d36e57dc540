package io.wecompolicy.core.decision;

/** Invite the customer to a group chat through a join way. */
public record InviteToGroupChat(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.INVITE_TO_GROUP_CHAT;
    }
}
