package io.wecompolicy.core.fact;

import java.time.Instant;

/**
 * The shift slot the member is in at this moment.
 *
 * @param slot name of the slot, such as {@code 夜班}; empty when off duty
 * @param nextChange when this ends or the next shift begins; {@link Instant#MAX} when nothing is planned
 */
public record Duty(String userId, String slot, boolean on, Instant nextChange) {}
