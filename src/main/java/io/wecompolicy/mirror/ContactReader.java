package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import java.time.Duration;
import java.util.Optional;

/** Reads a customer from WeCom ({@code externalcontact/get}). The mirror declares it; {@code wecom.client} implements it. */
public interface ContactReader {
    /** Empty when WeCom does not know the customer, or does not answer in time. */
    Optional<ReadContact> read(CorpId corp, String externalUserId, Duration within);
}
