package io.wecompolicy.core.fact;

import io.wecompolicy.core.event.OneOf;

/**
 * Whom an event concerns. Text that nobody has told us is {@link #UNKNOWN}, a value like any other.
 *
 * @param type {@code wechat} or {@code wecom}
 * @param gender {@code male}, {@code female} or unknown
 * @param archiveConsent whether the customer agreed to chat archiving
 */
public record Customer(
        String externalUserId,
        String name,
        @OneOf({"wechat", "wecom", Customer.UNKNOWN}) String type,
        @OneOf({"male", "female", Customer.UNKNOWN}) String gender,
        String city,
        String language,
        String corpName,
        boolean archiveConsent) {
    public static final String UNKNOWN = "unknown";

    public static Customer unknown(String externalUserId) {
        return new Customer(externalUserId, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, false);
    }
}
