package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Settles what one acting family proposes, never by the order in which rules fired: vetoes first, then clashes about one
 * thing, then the one winner among several, then what is already so. A proposal that two rules make is kept twice: the
 * weaker is redundant and names the stronger, or shares its fate when that loses.
 */
final class Settling {
    /** What became of the proposals of one family. */
    record Round(List<Verdict> verdicts, List<Conflict> conflicts) {
        List<Proposal> accepted() {
            return those(verdict -> verdict.outcome() == Outcome.ACCEPTED);
        }

        /** What later families can no longer change: accepted, or so already. */
        List<Proposal> settled() {
            return those(verdict -> verdict.outcome() == Outcome.ACCEPTED || verdict.isAlreadySo());
        }

        private List<Proposal> those(Predicate<Verdict> wanted) {
            List<Proposal> those = new ArrayList<>();
            for (Verdict verdict : verdicts) {
                if (wanted.test(verdict)) {
                    those.add(verdict.proposal());
                }
            }
            return those;
        }
    }

    private Settling() {}

    /** @param earlier what earlier families settled */
    static Round settle(Facts facts, List<Proposal> earlier, List<Proposal> candidates, List<Conclusion> guard) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Proposal> standing = new ArrayList<>();
        List<Proposal> media = new ArrayList<>();
        for (Proposal candidate : new LinkedHashSet<>(candidates)) {
            veto(facts, candidate, guard)
                    .ifPresentOrElse(
                            verdicts::add, () -> (candidate instanceof AttachMedia ? media : standing).add(candidate));
        }
        Contest.Result things = new Contest(Prizes::oneThing).among(standing, earlier);
        Contest.Result several = new Contest(Prizes.oneOfSeveral(facts)).among(things.winners(), earlier);
        verdicts.addAll(things.losers());
        verdicts.addAll(several.losers());
        things.echoes()
                .forEach((echo, voice) -> verdicts.add(
                        several.lossOf(voice).map(loss -> loss.of(echo)).orElse(Verdict.saidBy(echo, voice))));
        several.echoes().forEach((echo, voice) -> verdicts.add(Verdict.saidBy(echo, voice)));
        several.winners()
                .forEach(winner -> verdicts.add(
                        AlreadySo.is(facts, winner) ? Verdict.alreadySo(winner) : Verdict.accepted(winner)));
        List<Proposal> welcomes = candidates.stream().filter(Settling::greets).toList();
        Optional<Proposal> welcome = Stream.concat(several.winners().stream(), earlier.stream())
                .filter(Settling::greets)
                .findFirst();
        verdicts.addAll(Attachments.settle(media, welcomes, welcome));
        verdicts.addAll(Displaced.verdicts(facts, verdicts));
        verdicts.sort(Comparator.comparing(Verdict::proposal, InOrder.OF_PROPOSALS));
        List<Conflict> ties = new ArrayList<>(things.ties());
        ties.addAll(several.ties());
        return new Round(List.copyOf(verdicts), ties);
    }

    /** Permission was asked and gave no answer: that is no leave. */
    static Round refuse(List<Proposal> candidates, Failure failure) {
        String why = "权限没有给出答案，一律不放行：" + failure.text();
        List<Verdict> verdicts = candidates.stream()
                .distinct()
                .sorted(InOrder.OF_PROPOSALS)
                .map(candidate -> Verdict.vetoed(candidate, failure.rule(), why))
                .toList();
        return new Round(verdicts, List.of());
    }

    private static boolean greets(Proposal proposal) {
        return proposal instanceof SendWelcome;
    }

    /**
     * Of several refusals the first by rule name is named, its own before those of what it would push out. A demand for
     * approval holds like a veto.
     */
    private static Optional<Verdict> veto(Facts facts, Proposal candidate, List<Conclusion> guard) {
        if (guard.isEmpty()) {
            return Optional.empty();
        }
        Optional<Verdict> own = refusals(candidate, guard);
        if (own.isPresent()) {
            return own;
        }
        return Displaced.by(facts, candidate).stream()
                .flatMap(pushed -> refusals(pushed, guard).stream())
                .findFirst()
                .map(refusal -> Verdict.vetoed(
                        candidate,
                        refusal.decidedBy().orElse(""),
                        "会拿掉「" + refusal.proposal().target() + "」："
                                + refusal.why().orElse("")));
    }

    private static Optional<Verdict> refusals(Proposal candidate, List<Conclusion> guard) {
        return guard.stream()
                .flatMap(conclusion -> refusal(candidate, conclusion).stream())
                .min(Comparator.comparing(
                                (Verdict verdict) -> verdict.decidedBy().orElse(""))
                        .thenComparing(verdict -> verdict.why().orElse("")));
    }

    private static Optional<Verdict> refusal(Proposal candidate, Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Vetoes veto && veto.proposal().equals(candidate)) {
            return Optional.of(Verdict.vetoed(candidate, veto.origin().rule(), veto.why()));
        }
        if (conclusion instanceof Conclusion.Proposes proposes
                && proposes.proposal() instanceof RequireApproval demand
                && demand.target().equals(candidate.target())) {
            return Optional.of(Verdict.vetoed(candidate, demand.rule(), "须 " + demand.quorum() + " 人审批"));
        }
        return Optional.empty();
    }
}
