package io.wecompolicy.core.decision;

import java.util.Map;

/** Hold the proposal named until so many people approve. */
public record RequireApproval(Origin origin, String target, int quorum) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.REQUIRE_APPROVAL;
    }

    @Override
    public Map<String, Object> value() {
        return Map.of("quorum", quorum);
    }
}
