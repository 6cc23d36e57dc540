package io.wecompolicy.core.decision;

import java.util.Map;

/** Take a right away; {@code target} names the grant. */
public record RevokeGrant(Origin origin, String target, String why) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.REVOKE_GRANT;
    }

    @Override
    public Map<String, Object> value() {
        return Map.of("why", why);
    }
}
