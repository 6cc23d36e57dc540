package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.fact.TagGroup;
import java.util.List;
import java.util.Map;

/**
 * A rulebook that is ready to decide.
 *
 * @param slot {@code live}, {@code canary} or {@code shadow}
 * @param ruleCounts rules per family
 * @param tagGroups those that its vocabulary declares
 */
public record ActiveRulebook(
        int version,
        String digest,
        String slot,
        Decider decider,
        Map<Family, Integer> ruleCounts,
        List<TagGroup> tagGroups) {
    public ActiveRulebook {
        ruleCounts = Map.copyOf(ruleCounts);
        tagGroups = List.copyOf(tagGroups);
    }
}
