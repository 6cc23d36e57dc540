package io.wecompolicy.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access tokens: one per app, the same one until it expires. */
final class Tokens {
    private final Clock clock;
    private final Randomness randomness;
    private final Map<Session, Token> current = new HashMap<>();
    private final Map<String, Token> byValue = new HashMap<>();
    private final Map<String, Integer> withdrawn = new HashMap<>();
    private Duration lifetime = Duration.ofHours(2);

    Tokens(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /** A token and until when it is good. */
    record Token(String value, Session session, Instant expiresAt) {}

    synchronized Token issue(Session session) {
        @Nullable Token token = current.get(session);
        if (token != null && clock.instant().isBefore(token.expiresAt())) {
            return token;
        }
        Token fresh = new Token(randomness.opaque(214), session, clock.instant().plus(lifetime));
        current.put(session, fresh);
        byValue.put(fresh.value(), fresh);
        return fresh;
    }

    long secondsLeft(Token token) {
        return Math.max(1, Duration.between(clock.instant(), token.expiresAt()).toSeconds());
    }

    /** Whose token it is, or 41001, 40014, 42001. */
    synchronized Session check(Optional<String> value) {
        String given = value.orElseThrow(() -> new Refusal(41001, "access_token missing"));
        @Nullable Integer code = withdrawn.get(given);
        if (code != null) {
            throw new Refusal(code, code == 42001 ? "access_token expired" : "invalid access_token");
        }
        @Nullable Token token = byValue.get(given);
        if (token == null) {
            throw new Refusal(40014, "invalid access_token");
        }
        if (!clock.instant().isBefore(token.expiresAt())) {
            throw new Refusal(42001, "access_token expired");
        }
        return token.session();
    }

    /** From now on every token out there gets that code, 40014 or 42001, and gettoken issues new ones. */
    synchronized void withdraw(int code) {
        current.values().forEach(token -> withdrawn.put(token.value(), code));
        current.clear();
    }

    /** Concerns tokens issued from now on. */
    synchronized void lifetime(Duration chosen) {
        lifetime = chosen;
    }
}
