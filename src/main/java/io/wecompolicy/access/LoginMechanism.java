package io.wecompolicy.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.quarkus.vertx.http.security.Form;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * The three ways to log in, side by side: Basic, API key, and Quarkus' form for people. What is sent with the request wins
 * over the cookie. Without a login a browser is led to the form; a program gets 401 and the names of the ways.
 */
@ApplicationScoped
class LoginMechanism implements HttpAuthenticationMechanism {
    private final HttpAuthenticationMechanism basic = new BasicAuthenticationMechanism("wecom-policy", false);
    private final HttpAuthenticationMechanism form;
    private final SessionCookie cookie;

    LoginMechanism(SessionKey sessionKey, SessionCookie cookie) {
        // The path, timeouts and attributes of the cookie are in application.properties, quarkus.http.auth.form.
        this.form = Form.builder().encryptionKey(sessionKey.value()).build();
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Exchange exchange = new Exchange(context);
        Uni<SecurityIdentity> identity = attempt(exchange, identities)
                .onFailure(DatabaseOutage::isBehind)
                .transform(exchange::lacksDatabase);
        // Whoever tried, the answer to a failure is ours.
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return identity;
    }

    private Uni<SecurityIdentity> attempt(Exchange exchange, IdentityProviderManager identities) {
        RoutingContext context = exchange.context();
        if (exchange.authorization("Basic").isPresent()) {
            return basic.authenticate(context, identities);
        }
        Optional<KeyText> key = exchange.authorization("Bearer")
                .filter(text -> text.startsWith(KeyText.PREFIX))
                .map(KeyText::new);
        if (key.isPresent()) {
            return identities.authenticate(
                    HttpSecurityUtils.setRoutingContextAttribute(new KeyRequest(key.get()), context));
        }
        if (exchange.header("Authorization").isPresent()) {
            return Uni.createFrom().nullItem();
        }
        if (exchange.isLoginForm()) {
            return form.authenticate(context, new Sessions(identities));
        }
        return form.authenticate(context, new Sessions(identities))
                .onItem()
                .ifNotNull()
                .transform(Sessions::person)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithUni(() -> {
                    // The session ended: the cookie goes, and open pages such as the form stay open.
                    cookie.clear(context);
                    return Uni.createFrom().nullItem();
                });
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        if (exchange.isWithoutDatabase()) {
            exchange.answer(ProblemType.UNAVAILABLE, DatabaseOutage.ADVICE);
            return Uni.createFrom().item(true);
        }
        if (exchange.isLoginForm() || exchange.isBrowser()) {
            // Ended here, or JAX-RS would look for words of its own.
            return form.sendChallenge(context).invoke(() -> context.response().end());
        }
        context.response().putHeader("WWW-Authenticate", exchange.waysToLogIn());
        exchange.answer(ProblemType.UNAUTHENTICATED, exchange.loginAdvice());
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        if (exchange.isLoginForm() || exchange.isBrowser()) {
            return form.getChallenge(context);
        }
        return Uni.createFrom()
                .item(new ChallengeData(
                        ProblemType.UNAUTHENTICATED.status(), "WWW-Authenticate", exchange.waysToLogIn()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(
                UsernamePasswordAuthenticationRequest.class,
                TrustedAuthenticationRequest.class,
                FormRequest.class,
                KeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "policy"));
    }

    @Override
    public int getPriority() {
        return 3 * DEFAULT_PRIORITY;
    }
}
