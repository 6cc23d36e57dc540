package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import java.time.Instant;

/**
 * A rule that decisions are made without, because it threw in too many of them in a row.
 *
 * @param family its label
 * @param file where the rule stands, in the rules tree
 * @param line in the file as the analyst wrote it, from 1
 * @param rulebook version that it threw in
 * @param reason what was said of it the last time
 * @param eventId of the last of those decisions
 */
public record Isolation(
        String family,
        String rule,
        String file,
        int line,
        int rulebook,
        String reason,
        String eventId,
        Instant isolatedAt) {
    static Isolation of(Failure failure, int rulebook, String eventId, Instant at) {
        return new Isolation(
                failure.family().label(),
                failure.rule(),
                failure.file(),
                failure.line(),
                rulebook,
                failure.text(),
                eventId,
                at);
    }

    RuleName name() {
        return new RuleName(Family.ofLabel(family), rule);
    }
}
