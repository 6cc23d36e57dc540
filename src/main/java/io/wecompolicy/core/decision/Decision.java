package io.wecompolicy.core.decision;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the five families conclude from one set of facts: a pure value, equal for equal rules and facts.
 *
 * @param failures of families that gave no answer, each once; what they would have said is missing, and after one of permission
 *     conflicts may be
 */
public record Decision(List<Settled> proposals, List<Fired> fired, List<Conflict> conflicts, List<Failure> failures) {
    public Decision {
        proposals = List.copyOf(proposals);
        fired = List.copyOf(fired);
        conflicts = List.copyOf(conflicts);
        failures = List.copyOf(failures);
    }

    public Stream<Settled> accepted() {
        return proposals.stream().filter(settled -> settled.outcome() == Outcome.ACCEPTED);
    }
}
