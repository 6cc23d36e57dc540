package io.wecompolicy.core.decision;

/** Send this medium with the welcome; which of several go along is settled in {@link Attachments}. */
public record AttachMedia(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.ATTACH_MEDIA;
    }
}
