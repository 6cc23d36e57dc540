package io.wecompolicy.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which media go with the welcome that won: those of its own rules, and those of rules that greet nobody themselves. What a
 * rule attached to a welcome that lost is lost with it.
 */
final class Attachments {
    /** WeCom takes no more with one welcome. Source: WeCom developer centre, "send welcome message" (92137). */
    static final int MOST = 9;

    private Attachments() {}

    /**
     * @param standing attachments that nobody has refused
     * @param welcomes all that were proposed by the same family
     * @param winner the welcome that goes out, whichever family it is of
     */
    static List<Verdict> settle(List<Proposal> standing, List<Proposal> welcomes, Optional<Proposal> winner) {
        if (standing.isEmpty()) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        if (winner.isEmpty()) {
            standing.forEach(medium -> verdicts.add(Verdict.attachedToNothing(medium)));
            return verdicts;
        }
        List<Proposal> along = new ArrayList<>();
        for (Proposal medium : standing) {
            if (goesWith(winner.get(), medium, welcomes)) {
                along.add(medium);
            } else {
                verdicts.add(Verdict.overridden(medium, winner.get()));
            }
        }
        Contest.Result result = new Contest(Prizes::oneThing).among(along, List.of());
        List<Proposal> strongestFirst = result.winners();
        for (int index = 0; index < strongestFirst.size(); index++) {
            Proposal medium = strongestFirst.get(index);
            verdicts.add(
                    index < MOST ? Verdict.accepted(medium) : Verdict.oneTooMany(medium, strongestFirst.get(MOST - 1)));
        }
        for (Map.Entry<Proposal, Proposal> echo : result.echoes().entrySet()) {
            boolean voiceWentOut = strongestFirst.indexOf(echo.getValue()) < MOST;
            verdicts.add(
                    voiceWentOut
                            ? Verdict.saidBy(echo.getKey(), echo.getValue())
                            : Verdict.oneTooMany(echo.getKey(), strongestFirst.get(MOST - 1)));
        }
        return verdicts;
    }

    private static boolean goesWith(Proposal winner, Proposal medium, List<Proposal> welcomes) {
        List<String> own = welcomes.stream()
                .filter(welcome -> welcome.rule().equals(medium.rule()))
                .map(Proposal::target)
                .toList();
        return own.isEmpty() || own.contains(winner.target());
    }
}
