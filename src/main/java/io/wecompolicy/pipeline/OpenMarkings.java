package io.wecompolicy.pipeline;

import io.wecompolicy.core.decision.AddTag;
import io.wecompolicy.core.event.Pair;
import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.Relation;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.outbox.Work.MarkTag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes of the tags of one pair that are decided and that WeCom has not answered yet, oldest first. Rules read the tags as
 * they will be when all of them work. Some may not work: what this would leave behind is taken off once more.
 */
record OpenMarkings(List<MarkTag> markings) {
    private static final OpenMarkings NONE = new OpenMarkings(List.of());

    OpenMarkings {
        markings = List.copyOf(markings);
    }

    static OpenMarkings of(Optional<Pair> pair, Map<Pair, List<MarkTag>> all) {
        return pair.map(one -> new OpenMarkings(all.getOrDefault(one, List.of())))
                .orElse(NONE);
    }

    /** Doing one over again changes nothing, so it does no harm when some of them had been recorded by then. */
    Facts over(Facts facts) {
        Optional<Relation> relation = facts.relation();
        return relation.isEmpty() || markings.isEmpty()
                ? facts
                : facts.withRelation(relation.get().withTags(over(relation.get().tags())));
    }

    /**
     * What else the pair may carry, in the groups of which it shall carry one tag, when a new marking is carried out:
     * whatever an earlier one adds or removes there. That one may fail, and then its old tag is still on; it may work, and
     * then its new one is.
     *
     * @param added by the new marking; never part of the answer
     */
    Set<String> rivals(Facts facts, List<AddTag> added) {
        Set<String> rivals = new TreeSet<>();
        markings.forEach(marking -> {
            rivals.addAll(marking.add());
            rivals.addAll(marking.remove());
        });
        rivals.removeIf(tag -> added.stream().noneMatch(other -> excludes(facts, other, tag)));
        added.forEach(tag -> rivals.remove(tag.target()));
        return rivals;
    }

    private Set<String> over(Set<String> tags) {
        Set<String> result = new HashSet<>(tags);
        markings.forEach(marking -> {
            marking.remove().forEach(result::remove);
            result.addAll(marking.add());
        });
        return result;
    }

    private static boolean excludes(Facts facts, AddTag tag, String other) {
        return other.startsWith(tag.group() + "/")
                && facts.tagGroup(tag.group()).map(TagGroup::exclusive).orElse(false);
    }
}
