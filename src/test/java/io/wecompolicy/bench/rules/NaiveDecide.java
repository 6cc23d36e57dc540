package io.wecompolicy.bench.rules;

import io.wecompolicy.core.decision.Proposal;
import java.util.ArrayList;
import java.util.List;

/** What {@code decide} is to {@link NaiveDrools}; public, because Drools writes Java that calls it. */
public final class NaiveDecide {
    final List<String> said = new ArrayList<>();

    public void addTag(String tag) {
        said.add(tag);
    }

    public void join(String segment) {
        said.add(segment);
    }

    public void seatOff(String userId) {
        said.add(userId);
    }

    public void welcome(String template) {
        said.add(template);
    }

    public void veto(Proposal proposal, String why) {
        said.add(why);
    }
}
