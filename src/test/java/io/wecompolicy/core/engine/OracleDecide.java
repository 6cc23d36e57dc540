package io.wecompolicy.core.engine;

import io.wecompolicy.core.decision.Proposal;
import java.util.Set;
import java.util.TreeSet;

/** What {@code decide} is to Drools' own compiler: it must be public, because the compiler writes Java that calls it. */
public final class OracleDecide {
    private final Set<String> said = new TreeSet<>();

    Set<String> said() {
        return said;
    }

    public void addTag(String tag) {
        said.add("add-tag " + tag);
    }

    public void removeTag(String tag) {
        said.add("remove-tag " + tag);
    }

    public void seatOff(String userId) {
        said.add("set-roster " + userId);
    }

    public void notify(String userId, String text) {
        said.add("notify " + userId + " " + text);
    }

    public void veto(Proposal proposal, String why) {
        said.add("veto " + proposal.target() + " " + why);
    }
}
