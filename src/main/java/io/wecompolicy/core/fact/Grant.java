package io.wecompolicy.core.fact;

import io.wecompolicy.core.event.OneOf;

/**
 * A right. {@code subject} is {@code member:}, {@code department:} or {@code role:} and a name; {@code resource} is
 * {@code tag-group:} or another kind and a name; {@code effect} is {@code allow} or {@code deny}; {@code via} says where
 * it comes from.
 */
public record Grant(
        String subject,
        String action,
        String resource,
        @OneOf({"allow", "deny"}) String effect,
        String scope,
        String via) {}
