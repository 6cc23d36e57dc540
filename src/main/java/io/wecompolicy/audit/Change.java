package io.wecompolicy.audit;

import io.wecompolicy.core.event.CorpId;
import java.util.Optional;

/**
 * One change of one object that somebody made.
 *
 * @param action such as {@code create}, {@code update}, {@code remove}, {@code erase}
 * @param objectType such as {@code member}
 * @param objectId natural key or id of the object; never a customer's name
 * @param subject external user id of the customer whose key seals the values; empty for the key of the corp
 * @param before the object as JSON shows it; absent when there was none, or nothing of it may be kept
 * @param after likewise
 */
public record Change(
        CorpId corp,
        String actor,
        String action,
        String objectType,
        String objectId,
        String subject,
        Optional<?> before,
        Optional<?> after) {}
