package io.wecompolicy.channel;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.event.EventId;
import java.time.Instant;

/** A customer who came to a member through a live code, by the event that says so. */
public record Add(EventId event, String configId, String userId, Instant at) {
    SeatKey seat() {
        return new SeatKey(configId, userId, BeijingTime.date(at));
    }
}
