package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import java.util.List;

/** Finds which rules of a family match. Drools in production; the reference evaluator as its oracle. */
@FunctionalInterface
public interface Matcher {
    /**
     * @param proposals facts beside {@code facts}: what earlier families got accepted, and for permission what is to be guarded
     * @throws FamilyFailed when the family could not be evaluated within its budget, or a rule threw
     */
    Matches match(Family family, Facts facts, List<Proposal> proposals);

    /**
     * The same, in time. A matcher that can take long looks at the deadline while it works.
     *
     * @throws DecisionAborted when the deadline passes
     */
    default Matches match(Family family, Facts facts, List<Proposal> proposals, Deadline deadline) {
        deadline.check();
        return match(family, facts, proposals);
    }

    /** The same for all questions about one event, so that what they have in common is made ready once. */
    default Questions about(Facts facts, Deadline deadline) {
        return (family, proposals) -> match(family, facts, proposals, deadline);
    }

    /** Questions about one event, to one family after the other. */
    @FunctionalInterface
    interface Questions {
        /** @param proposals as above, which also says what is thrown */
        Matches match(Family family, List<Proposal> proposals);
    }
}
