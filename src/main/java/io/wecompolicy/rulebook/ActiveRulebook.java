package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.fact.TagGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rulebook that is ready to decide.
 *
 * @param slot {@code live}, {@code canary} or {@code shadow}
 * @param ruleCounts rules per family
 * @param isolated rules of the version that it goes without, sorted
 * @param tagGroups those that its vocabulary declares
 * @param signalWindows in days: when a signal leaves one, the customer's segments may change
 */
public record ActiveRulebook(
        int version,
        String digest,
        String slot,
        List<RuleName> isolated,
        Decider decider,
        Map<Family, Integer> ruleCounts,
        List<TagGroup> tagGroups,
        Set<Integer> signalWindows) {
    public ActiveRulebook {
        isolated = List.copyOf(isolated);
        ruleCounts = Map.copyOf(ruleCounts);
        tagGroups = List.copyOf(tagGroups);
        signalWindows = Set.copyOf(signalWindows);
    }

    /** Equal for rulebooks that decide alike. */
    String key() {
        return key(digest, isolated);
    }

    static String key(String digest, List<RuleName> isolated) {
        return isolated.isEmpty() ? digest : digest + " without " + isolated;
    }
}
