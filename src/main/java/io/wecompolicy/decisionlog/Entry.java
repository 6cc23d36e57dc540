package io.wecompolicy.decisionlog;

import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.core.fact.Facts;
import java.time.Instant;

/** A decision with all that led to it, as it is recorded. */
public record Entry(
        String id,
        CorpId corp,
        EventId event,
        Facts facts,
        Decision decision,
        RulebookRef rulebook,
        Instant decidedAt,
        long elapsedMicros) {}
