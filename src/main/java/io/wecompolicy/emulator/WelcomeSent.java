package io.wecompolicy.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A welcome message that a customer got.
 *
 * @param text empty when there were attachments only
 * @param attachments their types, such as {@code link}
 * @param eventAt when the customer was added
 */
public record WelcomeSent(
        String corpId,
        String userId,
        String externalUserId,
        String text,
        List<String> attachments,
        Instant eventAt,
        Instant arrivedAt) {
    public WelcomeSent {
        attachments = List.copyOf(attachments);
    }

    /** From the event to the arrival: what the customer waited. */
    public Duration waited() {
        return Duration.between(eventAt, arrivedAt);
    }
}
