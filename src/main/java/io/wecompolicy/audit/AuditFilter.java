package io.wecompolicy.audit;

import java.time.Instant;
import java.util.Optional;

/** Which entries are wanted: what is absent is not asked for; {@code from} is included, {@code to} is not. */
record AuditFilter(
        Optional<String> actor,
        Optional<String> action,
        Optional<String> objectType,
        Optional<String> objectId,
        Optional<Instant> from,
        Optional<Instant> to) {}
