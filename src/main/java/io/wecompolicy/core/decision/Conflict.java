package io.wecompolicy.core.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things that do not go together.
 *
 * @param witness shows it, in the order of its names, so that equal decisions are equal byte for byte
 */
public record Conflict(
        String kind,
        String severity,
        List<String> subjects,
        String resource,
        Map<String, String> witness,
        String rule) {
    public Conflict {
        subjects = List.copyOf(subjects);
        witness = Collections.unmodifiableSortedMap(new TreeMap<>(witness));
    }
}
