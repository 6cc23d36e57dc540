package io.wecompolicy.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;

/**
 * Stands between Quarkus' form login and the identities. The form puts the name of the principal into its cookie, and a
 * name would be valid until it times out, whatever happened to the person. So the form is shown a principal that is named
 * like the session, and the person is kept beside it.
 */
final class Sessions implements IdentityProviderManager {
    private static final String PERSON = "policy.person";

    private final IdentityProviderManager identities;

    Sessions(IdentityProviderManager identities) {
        this.identities = identities;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
        return identities.authenticate(forForm(request)).map(Sessions::session);
    }

    @Override
    public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
        return session(identities.authenticateBlocking(forForm(request)));
    }

    static SecurityIdentity person(SecurityIdentity session) {
        return session.<SecurityIdentity>getAttribute(PERSON);
    }

    private static SecurityIdentity session(SecurityIdentity person) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.<String>getAttribute(Logins.SESSION)))
                .addAttribute(PERSON, person)
                .build();
    }

    private static AuthenticationRequest forForm(AuthenticationRequest request) {
        if (!(request instanceof UsernamePasswordAuthenticationRequest typed)) {
            return request;
        }
        FormRequest form = new FormRequest(
                typed.getUsername(), new String(typed.getPassword().getPassword()));
        return HttpSecurityUtils.setRoutingContextAttribute(
                form, HttpSecurityUtils.getRoutingContextAttribute(request));
    }
}
