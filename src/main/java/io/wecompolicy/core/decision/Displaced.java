package io.wecompolicy.core.decision;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.TagGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In an exclusive group a new tag takes the place of the old one: taking that off is a proposal of its own, to be read. */
final class Displaced {
    private Displaced() {}

    static List<Verdict> by(Facts facts, List<Verdict> verdicts) {
        Set<String> leaving = verdicts.stream()
                .filter(verdict -> verdict.proposal() instanceof RemoveTag)
                .filter(verdict -> verdict.outcome() == Outcome.ACCEPTED)
                .map(verdict -> verdict.proposal().target())
                .collect(Collectors.toSet());
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.ACCEPTED)
                .filter(verdict -> verdict.proposal() instanceof AddTag)
                .map(verdict -> (AddTag) verdict.proposal())
                .flatMap(tag -> others(facts, tag)
                        .filter(other -> !leaving.contains(other))
                        .map(other -> new Verdict(
                                new RemoveTag(tag.origin(), other),
                                Outcome.ACCEPTED,
                                Optional.empty(),
                                Optional.of("互斥标签组「" + tag.group() + "」改为「" + tag.target() + "」"))))
                .toList();
    }

    private static Stream<String> others(Facts facts, AddTag tag) {
        boolean exclusive = facts.tagGroup(tag.group()).map(TagGroup::exclusive).orElse(false);
        if (!exclusive || facts.relation().isEmpty()) {
            return Stream.empty();
        }
        return facts.relation().get().tags().stream()
                .filter(other -> other.startsWith(tag.group() + "/") && !other.equals(tag.target()))
                .sorted();
    }
}
