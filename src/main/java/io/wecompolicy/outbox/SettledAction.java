package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import java.time.Instant;

/** An action that has come to its end. */
public record SettledAction(String id, CorpId corp, Work work, ActionStatus status, Instant at) {}
