package io.wecompolicy.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who gets in, and how hard guessing is. */
@ConfigMapping(prefix = "policy.access")
interface AccessConfig {
    /**
     * Password of the first user {@code admin}; read only while that user does not exist. Required with an external
     * database. With the embedded one it is generated into {@code <data-dir>/admin-password} when absent.
     */
    Optional<String> bootstrapPassword();

    /**
     * Seals the session cookie; at least 16 characters, the same on every replica. Absent: derived from
     * {@code policy.data-key}, else generated into {@code <data-dir>/session-key}. A new value ends all sessions.
     */
    Optional<String> sessionKey();

    /** Life of a session however busy. Too short annoys; too long leaves a forgotten browser logged in. */
    @WithDefault("PT12H")
    Duration sessionLimit();

    /** Failed tries in a row before a user is locked. Too low lets a typo lock people out; too high lets guessing go on. */
    @WithDefault("10")
    int lockAfter();

    /** How long a locked user stays so. Too long lets a stranger keep a person out; too short does not slow guessing. */
    @WithDefault("PT15M")
    Duration lockFor();

    /** Failed logins per minute from one address before it gets 429. A proxy that hides addresses needs more. */
    @WithDefault("30")
    int failuresPerMinute();

    /** The longest life of an API key, and the life of one created without an end. */
    @WithDefault("P365D")
    Duration keyLimit();

    /**
     * Other origins whose pages may change things here, such as {@code https://portal.example.com}; default none. Whoever
     * controls such a page acts as the person who opens it.
     */
    Optional<Set<String>> trustedOrigins();

    /** {@code authenticated} (default) or {@code permit}: whether {@code /q/metrics} needs a login. */
    @WithDefault("authenticated")
    String metrics();
}
