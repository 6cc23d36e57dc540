package io.wecompolicy.core.fact;

import io.wecompolicy.core.event.OneOf;

/**
 * The live code (活码, WeCom: contact way) through which the customer came.
 *
 * @param state WeCom's channel parameter, at most 30 characters
 * @param purpose such as {@code campaign}
 * @param lifecycle {@code active} or {@code expired}
 */
public record LiveCode(
        String configId,
        String state,
        String channel,
        String name,
        String purpose,
        @OneOf({"active", "expired"}) String lifecycle,
        boolean test) {}
