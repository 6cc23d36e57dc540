package io.wecompolicy.wecom.client;

import io.quarkus.runtime.StartupEvent;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Asks for the token of each corp as soon as the service starts: a wrong secret shows before the first customer does, and
 * no welcome waits for a token.
 */
@ApplicationScoped
class FirstTokens {
    private static final Logger LOG = Logger.getLogger(FirstTokens.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Tenants tenants;
    private final Credentials credentials;
    private final AccessTokens tokens;
    private final Clock clock;

    FirstTokens(Tenants tenants, Credentials credentials, AccessTokens tokens, Clock clock) {
        this.tenants = tenants;
        this.credentials = credentials;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Beside the start: a WeCom that hangs must not keep callbacks out. */
    void onStart(@Observes @Priority(6000) StartupEvent started) {
        Thread thread = new Thread(this::fetch, "first-tokens");
        thread.setDaemon(true);
        thread.start();
    }

    void fetch() {
        tenants.ids().stream()
                .flatMap(corp -> credentials.contact(new CorpId(corp)).stream())
                .forEach(this::fetch);
    }

    private void fetch(Credentials.Credential credential) {
        try {
            tokens.get(credential, clock.instant().plus(PATIENCE));
        } catch (AccessTokens.Unavailable e) {
            LOG.warnf(
                    "WeCom gave no token for app `%s` of corp %s; the first action asks again",
                    credential.app(), credential.corp());
        }
    }
}
