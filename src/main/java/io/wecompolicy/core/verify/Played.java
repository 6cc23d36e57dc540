package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Fired;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A test that came to a decision.
 *
 * @param questions that the decision asked the rules
 */
record Played(CaseName name, boolean passed, Decision decision, List<Recording.Question> questions) {
    Played {
        questions = List.copyOf(questions);
    }

    /** Names of the rules of a family that fired. */
    Set<String> fired(Family family) {
        return decision.fired().stream()
                .filter(fired -> fired.family() == family)
                .map(Fired::rule)
                .collect(Collectors.toSet());
    }
}
