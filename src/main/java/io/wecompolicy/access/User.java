package io.wecompolicy.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person who may log in, without the password. */
record User(
        String name,
        List<String> roles,
        List<String> corps,
        List<String> departments,
        Optional<String> wecomUserId,
        boolean disabled,
        Instant createdAt,
        Instant passwordChangedAt,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastLoginAt) {
    User {
        roles = List.copyOf(roles);
        corps = List.copyOf(corps);
        departments = List.copyOf(departments);
    }

    boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    boolean isActiveAdmin() {
        return !disabled && roles.contains(Roles.ADMIN);
    }
}
