package io.wecompolicy.pipeline;

import io.wecompolicy.core.fact.Facts;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.rulebook.ActiveRulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Completes facts with what only the rulebook knows: tag groups that its vocabulary declares and nobody loaded. */
final class Vocabularies {
    private Vocabularies() {}

    /** What people loaded over the API counts more than what the vocabulary declares. */
    static Facts complete(Facts facts, ActiveRulebook rulebook) {
        Set<String> loaded = facts.tagGroups().stream().map(TagGroup::name).collect(Collectors.toSet());
        List<TagGroup> groups = new ArrayList<>(facts.tagGroups());
        rulebook.tagGroups().stream()
                .filter(group -> !loaded.contains(group.name()))
                .forEach(groups::add);
        return facts.withTagGroups(groups);
    }
}
