package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Decides: the acting families one after the other, each guarded by permission and settled before the next sees what was
 * accepted; then permission once more over all of it, for conflicts. A pure function: equal facts and rules give an
 * equal decision, whatever the order in which an engine finds its matches. A family that gives no answer proposes nothing,
 * and the others go on; where permission gives none, nothing that it should guard is let through.
 */
public final class Decider {
    private final Matcher matcher;

    public Decider(Matcher matcher) {
        this.matcher = matcher;
    }

    /** Without a deadline. */
    public Decision decide(Facts facts) {
        return decide(facts, Deadline.NONE);
    }

    /** @throws DecisionAborted when the deadline passes; nothing is decided by halves */
    public Decision decide(Facts facts, Deadline deadline) {
        Inquiry inquiry = new Inquiry(matcher, facts, deadline);
        List<Verdict> verdicts = new ArrayList<>();
        List<Proposal> accepted = new ArrayList<>();
        List<Proposal> settled = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        List<Proposal> demands = new ArrayList<>();
        for (Family family : Family.ACTING) {
            List<Proposal> candidates = proposals(inquiry.ask(family, accepted).matches());
            if (candidates.isEmpty()) {
                continue; // nothing to guard
            }
            List<Proposal> guarded = joined(candidates, Displaced.by(facts, candidates));
            Inquiry.Answer guard = inquiry.ask(Family.PERMISSION, joined(accepted, guarded));
            demands.addAll(proposals(guard.matches()).stream()
                    .filter(demand -> demand instanceof RequireApproval)
                    .toList());
            Settling.Round round = guard.failure()
                    .map(failure -> Settling.refuse(candidates, failure))
                    .orElseGet(() -> Settling.settle(
                            facts, settled, candidates, guard.matches().conclusions()));
            verdicts.addAll(round.verdicts());
            conflicts.addAll(round.conflicts());
            accepted.addAll(round.accepted());
            settled.addAll(round.settled());
        }
        Matches last = inquiry.askForConflicts(accepted);
        Closing closing = Closing.of(facts, joined(demands, proposals(last)), inquiry.fired());
        verdicts.addAll(closing.verdicts());
        conflicts.addAll(closing.conflicts());
        return new Decision(numbered(verdicts), inquiry.fired(), conflicts, inquiry.failures());
    }

    private static List<Proposal> proposals(Matches matches) {
        List<Proposal> proposals = new ArrayList<>();
        for (Conclusion conclusion : matches.conclusions()) {
            if (conclusion instanceof Conclusion.Proposes proposes) {
                proposals.add(proposes.proposal());
            }
        }
        return proposals;
    }

    private static List<Proposal> joined(Collection<Proposal> accepted, Collection<Proposal> candidates) {
        List<Proposal> all = new ArrayList<>(accepted);
        all.addAll(candidates);
        return all;
    }

    private static List<Settled> numbered(List<Verdict> verdicts) {
        List<Settled> settled = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            settled.add(new Settled(
                    "p-" + (settled.size() + 1),
                    verdict.proposal(),
                    verdict.outcome(),
                    verdict.decidedBy(),
                    verdict.why()));
        }
        return settled;
    }
}
