package io.wecompolicy.inbox;

import io.wecompolicy.core.event.EventId;

/**
 * An arrival is durable.
 *
 * @param id of the event as first stored
 * @param duplicate whether it had been stored before
 */
public record Acceptance(EventId id, boolean duplicate) {}
