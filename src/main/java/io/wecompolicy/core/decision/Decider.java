package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides: the acting families one after the other, each guarded by permission and settled before the next sees what was
 * accepted; then permission once more over all of it, for conflicts. A pure function: equal facts and rules give an
 * equal decision, whatever the order in which an engine finds its matches.
 */
public final class Decider {
    private final Matcher matcher;

    public Decider(Matcher matcher) {
        this.matcher = matcher;
    }

    /** @throws FamilyFailed when a family gave no answer; nothing is decided by halves */
    public Decision decide(Facts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Proposal> accepted = new ArrayList<>();
        List<Proposal> settled = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        List<Proposal> demands = new ArrayList<>();
        Set<Fired> fired = new TreeSet<>(InOrder.OF_FIRED);
        for (Family family : Family.ACTING) {
            Matches matches = matcher.match(family, facts, accepted);
            fired.addAll(matches.fired());
            List<Proposal> candidates = proposals(matches);
            if (candidates.isEmpty()) {
                continue; // nothing to guard
            }
            List<Proposal> guarded = joined(candidates, Displaced.by(facts, candidates));
            Matches guard = matcher.match(Family.PERMISSION, facts, joined(accepted, guarded));
            fired.addAll(guard.fired());
            demands.addAll(proposals(guard).stream()
                    .filter(demand -> demand instanceof RequireApproval)
                    .toList());
            Settling.Round round = Settling.settle(facts, settled, candidates, guard.conclusions());
            verdicts.addAll(round.verdicts());
            conflicts.addAll(round.conflicts());
            accepted.addAll(round.accepted());
            settled.addAll(round.settled());
        }
        Matches last = matcher.match(Family.PERMISSION, facts, accepted);
        fired.addAll(last.fired());
        Closing closing = Closing.of(facts, joined(demands, proposals(last)));
        verdicts.addAll(closing.verdicts());
        conflicts.addAll(closing.conflicts());
        return new Decision(numbered(verdicts), List.copyOf(fired), conflicts);
    }

    private static List<Proposal> proposals(Matches matches) {
        return matches.conclusions().stream()
                .filter(conclusion -> conclusion instanceof Conclusion.Proposes)
                .map(conclusion -> ((Conclusion.Proposes) conclusion).proposal())
                .toList();
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
