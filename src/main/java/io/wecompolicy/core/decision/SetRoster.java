package io.wecompolicy.core.decision;

import java.util.Map;

/** One change of the roster of the live code; all of them compose one roster. {@code target} is the member, or the level for {@code OPEN_LEVEL}. */
public record SetRoster(Origin origin, String target, Change change) implements Proposal {
    @Override
    public ProposalType type() {
        return ProposalType.SET_ROSTER;
    }

    @Override
    public Map<String, Object> value() {
        return Map.of("change", change.name());
    }

    /** What a routing rule may ask of a roster. */
    public enum Change {
        SEAT_ON,
        SEAT_OFF,
        OPEN_LEVEL,
        LAST_RESORT
    }
}
