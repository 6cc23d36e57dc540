package io.wecompolicy.core.decision;

import java.util.Comparator;

/**
 * Who wins among proposals that exclude each other: the higher priority, then (for the primary segment) the greater
 * weight, then the more specific source, then the rule's name.
 */
final class Rank {
    private static final Comparator<Proposal> STRENGTH = Comparator.comparing(Proposal::priority)
            .thenComparing(Rank::weight)
            .thenComparing(proposal -> proposal.origin().specificity());

    /** The winner comes first. */
    static final Comparator<Proposal> STRONGEST_FIRST =
            STRENGTH.reversed().thenComparing(Proposal::rule).thenComparing(InOrder.OF_PROPOSALS);

    private Rank() {}

    /** Nothing but the name of the rule tells them apart. */
    static boolean areEqual(Proposal one, Proposal other) {
        return STRENGTH.compare(one, other) == 0;
    }

    private static int weight(Proposal proposal) {
        return proposal instanceof PrimarySegment segment ? segment.weight() : 0;
    }
}
