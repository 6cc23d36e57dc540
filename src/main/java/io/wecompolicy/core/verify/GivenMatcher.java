package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Conclusion;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules, and beside them what a test takes as proposed. It enters where its family proposes, so it is guarded, settled
 * and seen by later families like any other.
 */
record GivenMatcher(Matcher rules, List<Proposal> given) implements Matcher {
    @Override
    public Matches match(Family family, Facts facts, List<Proposal> proposals) {
        Matches matches = rules.match(family, facts, proposals);
        List<Conclusion> conclusions = new ArrayList<>(matches.conclusions());
        given.stream()
                .filter(proposal -> proposal.family() == family)
                .map(Conclusion.Proposes::new)
                .forEach(conclusions::add);
        return new Matches(matches.fired(), conclusions);
    }
}
