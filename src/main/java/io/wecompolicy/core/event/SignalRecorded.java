package io.wecompolicy.core.event;

import java.math.BigDecimal;
import java.time.Instant;

/** What a customer did outside the callbacks: {@code kind} such as {@code keyword} or {@code order}. {@code userId} is empty when it concerns every relation. */
public record SignalRecorded(
        String userId, String externalUserId, String kind, String key, BigDecimal amount, String signalId, Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.SIGNAL_RECORDED;
    }
}
