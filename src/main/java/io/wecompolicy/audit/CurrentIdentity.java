package io.wecompolicy.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The actor is whoever the current call was authenticated as. */
@ApplicationScoped
class CurrentIdentity implements CurrentActor {
    private static final String SYSTEM = "system";

    private final SecurityIdentity identity;

    CurrentIdentity(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public String name() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return SYSTEM;
        }
        return identity.getPrincipal().getName();
    }
}
