package io.wecompolicy.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A program's key, without the key itself.
 *
 * @param corp the one corp that it is for; empty means every corp
 */
record ApiKey(
        String id,
        String name,
        List<String> roles,
        Optional<String> corp,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    ApiKey {
        roles = List.copyOf(roles);
    }

    boolean isLive(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
