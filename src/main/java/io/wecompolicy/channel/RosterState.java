package io.wecompolicy.channel;

import java.util.List;

/**
 * Who receives on a live code.
 *
 * @param wanted what was decided last, in the order of the seats; empty before the first decision
 * @param shown what WeCom was last seen to have, in its order; empty when it was never seen
 */
public record RosterState(List<String> wanted, List<String> shown) {
    public static final RosterState UNKNOWN = new RosterState(List.of(), List.of());

    public RosterState {
        wanted = List.copyOf(wanted);
        shown = List.copyOf(shown);
    }
}
