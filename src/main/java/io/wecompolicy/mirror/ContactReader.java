package io.wecompolicy.mirror;

import io.wecompolicy.core.event.CorpId;
import java.time.Duration;

/** Reads a customer from WeCom ({@code externalcontact/get}). The mirror declares it; {@code wecom.client} implements it. */
public interface ContactReader {
    /** Absent when WeCom shows no relation with the customer. */
    Reading<ReadContact> read(CorpId corp, String externalUserId, Duration within);
}
