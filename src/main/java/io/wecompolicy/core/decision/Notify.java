package io.wecompolicy.core.decision;

import java.util.Map;

/** Tell a member something. */
public record Notify(Origin origin, String target, String text) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.NOTIFY;
    }

    @Override
    public Map<String, Object> value() {
        return Map.of("text", text);
    }
}
