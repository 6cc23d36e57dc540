package io.wecompolicy.core.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets one proposal win in each group of those that exclude each other.
 *
 * @param prize names what they compete for; empty for a proposal that competes with none
 */
record Contest(Function<Proposal, Optional<String>> prize) {
    /** The winners, what became of the others, and the ties that only a name decided. */
    record Result(List<Proposal> winners, List<Verdict> losers, List<Conflict> ties) {}

    Result among(List<Proposal> proposals) {
        Map<String, Proposal> winners = new LinkedHashMap<>();
        List<Proposal> through = new ArrayList<>();
        List<Verdict> losers = new ArrayList<>();
        List<Conflict> ties = new ArrayList<>();
        for (Proposal proposal : proposals.stream().sorted(Rank.STRONGEST_FIRST).toList()) {
            Optional<String> wanted = prize.apply(proposal);
            Proposal winner =
                    wanted.map(name -> winners.putIfAbsent(name, proposal)).orElse(null);
            if (winner == null) {
                through.add(proposal);
                continue;
            }
            if (saySame(proposal, winner)) {
                losers.add(Verdict.saidBy(proposal, winner));
                continue;
            }
            losers.add(Verdict.overridden(proposal, winner));
            if (Rank.areEqual(proposal, winner)) {
                ties.add(tie(winner, proposal, wanted.orElseThrow()));
            }
        }
        return new Result(through, losers, ties);
    }

    private static boolean saySame(Proposal one, Proposal other) {
        return one.type() == other.type()
                && one.target().equals(other.target())
                && one.value().equals(other.value());
    }

    private static Conflict tie(Proposal winner, Proposal loser, String resource) {
        return new Conflict(
                "equal-rank",
                "medium",
                List.of(winner.rule(), loser.rule()),
                resource,
                Map.of("won", winner.target(), "lost", loser.target()),
                winner.rule());
    }
}
