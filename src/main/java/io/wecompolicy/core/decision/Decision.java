package io.wecompolicy.core.decision;

import java.util.List;
import java.util.stream.Stream;

/** What the five families conclude from one set of facts: a pure value, equal for equal rules and facts. */
public record Decision(List<Settled> proposals, List<Fired> fired, List<Conflict> conflicts) {
    public Decision {
        proposals = List.copyOf(proposals);
        fired = List.copyOf(fired);
        conflicts = List.copyOf(conflicts);
    }

    public Stream<Settled> accepted() {
        return proposals.stream().filter(settled -> settled.outcome() == Outcome.ACCEPTED);
    }
}
