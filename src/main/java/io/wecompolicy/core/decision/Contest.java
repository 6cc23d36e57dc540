package io.wecompolicy.core.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets one proposal win in each group of those that exclude each other. What an earlier family settled has won already:
 * later families have read it as a fact.
 *
 * @param prize names what they compete for; empty for a proposal that competes with none
 */
record Contest(Function<Proposal, Optional<String>> prize) {
    /**
     * @param winners of this family
     * @param losers what became of those that wanted something else
     * @param echoes those that say the same as a stronger one, each with that one
     * @param ties that only a name decided
     */
    record Result(List<Proposal> winners, List<Verdict> losers, Map<Proposal, Proposal> echoes, List<Conflict> ties) {
        Optional<Verdict> lossOf(Proposal proposal) {
            return losers.stream()
                    .filter(loser -> loser.proposal().equals(proposal))
                    .findFirst();
        }
    }

    /** @param settled what earlier families won */
    Result among(List<Proposal> proposals, List<Proposal> settled) {
        Map<String, Proposal> winners = new HashMap<>();
        settled.forEach(earlier -> prize.apply(earlier).ifPresent(name -> winners.putIfAbsent(name, earlier)));
        List<Proposal> through = new ArrayList<>();
        List<Verdict> losers = new ArrayList<>();
        Map<Proposal, Proposal> echoes = new LinkedHashMap<>();
        List<Conflict> ties = new ArrayList<>();
        List<Proposal> strongestFirst = new ArrayList<>(proposals);
        strongestFirst.sort(Rank.STRONGEST_FIRST);
        for (Proposal proposal : strongestFirst) {
            Optional<String> wanted = prize.apply(proposal);
            Proposal winner =
                    wanted.map(name -> winners.putIfAbsent(name, proposal)).orElse(null);
            if (winner == null) {
                through.add(proposal);
                continue;
            }
            if (saySame(proposal, winner)) {
                echoes.put(proposal, winner);
                continue;
            }
            losers.add(Verdict.overridden(proposal, winner));
            if (Rank.areEqual(proposal, winner) && !settled.contains(winner)) {
                ties.add(tie(winner, proposal, wanted.orElseThrow()));
            }
        }
        return new Result(through, losers, echoes, ties);
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
                Map.of("won", named(winner), "lost", named(loser)),
                winner.rule());
    }

    private static String named(Proposal proposal) {
        return proposal.type().label() + " " + proposal.target();
    }
}
