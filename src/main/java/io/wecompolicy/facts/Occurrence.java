package io.wecompolicy.facts;

import io.wecompolicy.core.event.Event;
import io.wecompolicy.core.event.EventId;

/** An event and the id under which it is counted once. */
public record Occurrence(EventId id, Event event) {}
