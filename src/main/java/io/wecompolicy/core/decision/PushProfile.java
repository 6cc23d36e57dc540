package io.wecompolicy.core.decision;

/** Send the profile to another system through the mapping named. */
public record PushProfile(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.PUSH_PROFILE;
    }
}
