package io.wecompolicy.emulator;

import java.time.Instant;

/**
 * A customer scanned a live code and became a contact.
 *
 * @param state empty when the code has none
 * @param welcomeCode empty when WeCom gave none
 * @param event the number of the callback, as in {@link DeliveryAttempt#event()}
 */
public record Scan(
        String corpId,
        String configId,
        String state,
        String userId,
        String externalUserId,
        String name,
        String welcomeCode,
        long event,
        Instant at) {}
