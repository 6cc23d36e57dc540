package io.wecompolicy.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who makes the current call. */
@ApplicationScoped
public class Callers {
    /** Attribute of the security identity. */
    static final String ATTRIBUTE = "policy.caller";

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Without a login the name is {@code anonymous} and there are no roles; scheduled work has no caller to ask for. */
    public Caller current() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller != null) {
            return caller;
        }
        String name =
                identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
        return new Caller(name, identity.getRoles(), Set.of(), List.of(), Optional.empty());
    }
}
