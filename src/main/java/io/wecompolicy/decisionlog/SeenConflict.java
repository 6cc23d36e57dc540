package io.wecompolicy.decisionlog;

import java.time.Instant;
import java.util.List;

/**
 * A conflict that decisions have shown.
 *
 * @param id the same for the same kind, resource, subjects and rule
 * @param times how many decisions have shown it
 * @param lastDecision where the witness of the last time is
 */
public record SeenConflict(
        String id,
        String kind,
        String severity,
        String resource,
        List<String> subjects,
        String rule,
        long times,
        Instant firstAt,
        Instant lastAt,
        String firstDecision,
        String lastDecision) {
    public SeenConflict {
        subjects = List.copyOf(subjects);
    }
}
