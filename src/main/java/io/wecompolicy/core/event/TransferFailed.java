package io.wecompolicy.core.event;

import java.time.Instant;

/** A handover failed; {@code userId} is the successor, the reason {@code customer_refused} or {@code customer_limit_exceed}. WeCom: {@code transfer_fail}. */
public record TransferFailed(
        String userId,
        String externalUserId,

        @OneOf({"customer_refused", "customer_limit_exceed"})
        String failReason,

        Instant at)
        implements Event {
    @Override
    public EventType type() {
        return EventType.TRANSFER_FAILED;
    }
}
