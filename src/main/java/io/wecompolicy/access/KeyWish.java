package io.wecompolicy.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that an administrator wants to have.
 *
 * @param name what the program is called
 * @param corp the one corp that it is for; absent: every corp
 * @param expiresAt absent: as late as the settings allow
 */
record KeyWish(
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable String corp,
        @Nullable Instant expiresAt) {}
