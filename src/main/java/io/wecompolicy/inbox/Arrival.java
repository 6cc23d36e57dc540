package io.wecompolicy.inbox;

import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.Event;
import java.time.Instant;

/**
 * Something that has just reached us and must not be lost.
 *
 * @param app through which app of the corp it came; empty for signals and derived events
 * @param raw the bytes whose hash makes it unique in its corp: the decrypted XML, or the JSON of a signal
 */
public record Arrival(CorpId corp, String app, byte[] raw, Event event, Instant receivedAt) {}
