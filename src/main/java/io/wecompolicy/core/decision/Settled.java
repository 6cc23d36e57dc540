package io.wecompolicy.core.decision;

import java.util.Optional;

/**
 * A proposal and what became of it.
 *
 * @param id {@code p-1}, {@code p-2}, … in the order of the decision
 * @param decidedBy the rule that won over it or vetoed it
 * @param why the veto's words
 */
public record Settled(
        String id, Proposal proposal, Outcome outcome, Optional<String> decidedBy, Optional<String> why) {}
