package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** Rules, and beside them what they were asked, so that coverage can look at the same facts and proposals again. */
final class Recording implements Matcher {
    private final Matcher rules;
    private final List<Question> questions = new ArrayList<>();

    Recording(Matcher rules) {
        this.rules = rules;
    }

    /** What one family was asked. */
    record Question(Family family, Facts facts, List<Proposal> proposals) {
        Question {
            proposals = List.copyOf(proposals);
        }

        private boolean isLike(Question other) {
            return family == other.family && proposals.equals(other.proposals);
        }
    }

    @Override
    public Matches match(Family family, Facts facts, List<Proposal> proposals) {
        Question question = new Question(family, facts, proposals);
        // Permission is asked after each family, often of the same.
        if (questions.stream().noneMatch(question::isLike)) {
            questions.add(question);
        }
        return rules.match(family, facts, proposals);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
