package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.RuleName;
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

    /** Each rule that fired, once. */
    Set<RuleName> fired() {
        return decision.fired().stream()
                .map(fired -> new RuleName(fired.family(), fired.rule()))
                .collect(Collectors.toSet());
    }

    /** Those that a family was asked. */
    List<Recording.Question> questions(Family family) {
        return questions.stream()
                .filter(question -> question.family() == family)
                .toList();
    }

    /** Names of the rules of a family that fired. */
    Set<String> fired(Family family) {
        return decision.fired().stream()
                .filter(fired -> fired.family() == family)
                .map(Fired::rule)
                .collect(Collectors.toSet());
    }
}
