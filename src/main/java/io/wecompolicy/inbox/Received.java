package io.wecompolicy.inbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;
import java.time.Instant;

/** A stored event that waits for its decision. */
public record Received(EventId id, CorpId corp, String app, Event event, Instant receivedAt, int attempts) {}
