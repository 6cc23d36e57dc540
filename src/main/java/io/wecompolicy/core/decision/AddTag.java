package io.wecompolicy.core.decision;

/** Put a tag ({@code group/tag}) on the pair. */
public record AddTag(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.ADD_TAG;
    }

    /** The group of the tag: what stands before the slash. */
    public String group() {
        return target.substring(0, Math.max(0, target.indexOf('/')));
    }
}
