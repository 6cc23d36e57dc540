package io.wecompolicy.channel;

import java.time.Instant;

/** A place with a member that is kept until then for someone who has scanned. */
public record Reservation(String id, String configId, String userId, Instant expiresAt) {}
