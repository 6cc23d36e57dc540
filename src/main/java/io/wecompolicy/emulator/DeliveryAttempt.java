package io.wecompolicy.emulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * One POST of one callback.
 *
 * @param event number of the event, counted from 1; its copies and retries have the same
 * @param kind {@code Event/ChangeType}
 * @param attempt 1 to 4
 * @param status what the receiver answered; 0 when nothing came within 5 s
 */
public record DeliveryAttempt(
        long event, String kind, URI url, int copy, int attempt, int status, Instant at, Duration took) {
    public boolean accepted() {
        return status == 200;
    }
}
