package io.wecompolicy.outbox;

import io.wecompolicy.core.event.CorpId;
import java.time.Instant;

/** Carries work to WeCom. The outbox declares it; {@code wecom.client} implements it. */
public interface Sender {
    /**
     * Tries once (with at most one refresh of an expired token inside).
     *
     * @param until the call is given up at this instant
     */
    Delivery send(CorpId corp, Work work, Instant until);
}
