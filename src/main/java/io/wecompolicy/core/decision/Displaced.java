package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.TagGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In an exclusive group a new tag takes the place of the old one: taking that off is a proposal of its own, to be guarded and read. */
final class Displaced {
    private Displaced() {}

    /** What goes if all of these come; permission is asked about it too. */
    static List<Proposal> by(Facts facts, List<Proposal> candidates) {
        List<Proposal> gone = new ArrayList<>();
        candidates.forEach(candidate -> gone.addAll(by(facts, candidate)));
        return gone;
    }

    /** Empty for what is no new tag of an exclusive group. */
    static List<Proposal> by(Facts facts, Proposal candidate) {
        if (!(candidate instanceof AddTag tag)) {
            return List.of();
        }
        boolean exclusive = facts.tagGroup(tag.group()).map(TagGroup::exclusive).orElse(false);
        Set<String> present = facts.relation().map(Relation::tags).orElse(Set.of());
        if (!exclusive || present.contains(tag.target())) {
            return List.of();
        }
        return present.stream()
                .filter(other -> other.startsWith(tag.group() + "/"))
                .sorted()
                .map(other -> (Proposal) new RemoveTag(tag.origin(), other))
                .toList();
    }

    /** What goes because of what was accepted, unless it goes already. */
    static List<Verdict> verdicts(Facts facts, List<Verdict> verdicts) {
        List<Verdict> gone = new ArrayList<>();
        Set<String> leaving = new HashSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.ACCEPTED && verdict.proposal() instanceof RemoveTag tag) {
                leaving.add(tag.target());
            }
        }
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.ACCEPTED && verdict.proposal() instanceof AddTag tag) {
                by(facts, tag).stream()
                        .filter(other -> !leaving.contains(other.target()))
                        .forEach(other -> gone.add(because(tag, other)));
            }
        }
        return gone;
    }

    private static Verdict because(AddTag tag, Proposal other) {
        String why = "互斥标签组「" + tag.group() + "」改为「" + tag.target() + "」";
        return new Verdict(other, Outcome.ACCEPTED, Optional.empty(), Optional.of(why));
    }
}
