package io.wecompolicy.core.decision;

import java.util.Comparator;

/** The orders in which a decision lists things, so that equal decisions are equal byte for byte. */
final class InOrder {
    static final Comparator<Fired> OF_FIRED = Comparator.comparing(Fired::family)
            .thenComparing(Fired::rule)
            .thenComparing(Fired::file)
            .thenComparing(Fired::line)
            .thenComparing(fired -> String.join("\n", fired.facts()))
            .thenComparing(fired -> String.join("\n", fired.held()));

    static final Comparator<Proposal> OF_PROPOSALS = Comparator.comparing(Proposal::type)
            .thenComparing(Proposal::target)
            .thenComparing(Comparator.comparing(Proposal::priority).reversed())
            .thenComparing(Proposal::rule)
            .thenComparing(proposal -> proposal.origin().file())
            .thenComparing(proposal -> proposal.origin().line())
            .thenComparing(Proposal::toString);

    static final Comparator<Failure> OF_FAILURES = Comparator.comparing(Failure::family)
            .thenComparing(Failure::rule)
            .thenComparing(Failure::file)
            .thenComparing(Failure::line)
            .thenComparing(Failure::reason)
            .thenComparing(Failure::text);

    private InOrder() {}
}
