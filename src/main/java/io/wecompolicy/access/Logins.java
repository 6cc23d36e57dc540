package io.wecompolicy.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.Ulids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Decides who somebody is. All refusals look the same from outside: {@link AuthenticationFailedException} without a
 * message. The reason is in the log and in the metric {@code policy.logins}.
 */
@ApplicationScoped
class Logins {
    /** Attribute of an identity that came by the form: the id of its session. */
    static final String SESSION = "policy.session";

    private static final Logger LOG = Logger.getLogger(Logins.class);

    private final UserTable users;
    private final SessionTable sessions;
    private final ApiKeyTable keys;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final AccessConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    Logins(
            UserTable users,
            SessionTable sessions,
            ApiKeyTable keys,
            Passwords passwords,
            LoginThrottle throttle,
            AccessConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.users = users;
        this.sessions = sessions;
        this.keys = keys;
        this.passwords = passwords;
        this.throttle = throttle;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @param address of the caller; too many failures from one lead to 429 */
    SecurityIdentity byBasic(String name, String password, String address) {
        return identity(provenUser("basic", name, password, address)).build();
    }

    /** Opens a session, named by the attribute {@link #SESSION}. */
    SecurityIdentity byForm(String name, String password, String address) {
        User user = provenUser("form", name, password, address);
        String session = Ulids.next("s");
        Instant now = clock.instant();
        sessions.open(session, user.name(), now, now.plus(config.sessionLimit()));
        return identity(user).addAttribute(SESSION, session).build();
    }

    SecurityIdentity bySession(String session) {
        User user = users.ofSession(session, clock.instant()).orElseThrow(AuthenticationFailedException::new);
        return identity(user).addAttribute(SESSION, session).build();
    }

    SecurityIdentity byKey(KeyText text, String address) {
        Instant now = clock.instant();
        Optional<ApiKey> found = keys.findByHash(text.hash());
        if (found.isEmpty()) {
            throw refused("key", "unknown", "an unknown API key", address);
        }
        ApiKey key = found.get();
        if (!key.isLive(now)) {
            String reason = key.revokedAt().isPresent() ? "revoked" : "expired";
            throw refused("key", reason, "API key " + key.id(), address);
        }
        keys.used(key.id(), now);
        count("key", "accepted");
        Caller caller = new Caller(
                "key:" + key.id(),
                Set.copyOf(key.roles()),
                key.corp().map(Set::of).orElse(Set.of()),
                List.of(),
                Optional.empty());
        return identity(caller).build();
    }

    private User provenUser(String way, String name, String password, String address) {
        Instant now = clock.instant();
        // the database would choke on what is no text, and nobody has such a name
        Optional<UserTable.Stored> found = Parameters.isText(name) ? users.find(name) : Optional.empty();
        if (found.isEmpty()) {
            passwords.matchNobody(password);
            // the name is not logged: people type their password into the wrong field
            throw refused(way, "unknown", "an unknown user", address);
        }
        User user = found.get().user();
        if (user.isLocked(now)) {
            passwords.matchNobody(password);
            throw refused(way, "locked", "user " + user.name(), address);
        }
        if (!passwords.matches(password, found.get().passwordHash())) {
            users.failed(user.name(), now, config.lockAfter(), now.plus(config.lockFor()));
            throw refused(way, "wrong", "user " + user.name(), address);
        }
        if (user.disabled()) {
            throw refused(way, "disabled", "user " + user.name(), address);
        }
        users.succeeded(user.name(), now);
        count(way, "accepted");
        return user;
    }

    private AuthenticationFailedException refused(String way, String reason, String who, String address) {
        throttle.failed(address);
        count(way, reason);
        LOG.infof("login by %s of %s from %s was refused: %s", way, who, address, reason);
        return new AuthenticationFailedException();
    }

    private void count(String way, String result) {
        metrics.counter("policy.logins", "way", way, "result", result).increment();
    }

    private static QuarkusSecurityIdentity.Builder identity(User user) {
        return identity(new Caller(
                user.name(),
                Set.copyOf(user.roles()),
                Set.copyOf(user.corps()),
                user.departments(),
                user.wecomUserId()));
    }

    private static QuarkusSecurityIdentity.Builder identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addRoles(caller.roles())
                .addAttribute(Callers.ATTRIBUTE, caller);
    }
}
