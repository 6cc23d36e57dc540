package io.wecompolicy.core.decision;

import java.util.List;
import java.util.Map;

/** Things that do not go together, with a witness that shows it. */
public record Conflict(
        String kind,
        String severity,
        List<String> subjects,
        String resource,
        Map<String, String> witness,
        String rule) {
    public Conflict {
        subjects = List.copyOf(subjects);
        witness = Map.copyOf(witness);
    }
}
