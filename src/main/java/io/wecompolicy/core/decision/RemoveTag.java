package io.wecompolicy.core.decision;

/** Take a tag ({@code group/tag}) off the pair. */
public record RemoveTag(Origin origin, String target) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.REMOVE_TAG;
    }

    /** The group of the tag: what stands before the slash. */
    public String group() {
        return target.substring(0, Math.max(0, target.indexOf('/')));
    }
}
