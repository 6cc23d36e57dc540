package io.wecompolicy.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The four ways in, each handed to {@link Logins} on a thread that may wait for the database. */
final class Providers {
    private Providers() {}

    @Singleton
    static class Basic implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
        private final Logins logins;

        Basic(Logins logins) {
            this.logins = logins;
        }

        @Override
        public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
            return UsernamePasswordAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
            String password = new String(request.getPassword().getPassword());
            return context.runBlocking(() -> logins.byBasic(request.getUsername(), password, address(request)));
        }
    }

    @Singleton
    static class Form implements IdentityProvider<FormRequest> {
        private final Logins logins;

        Form(Logins logins) {
            this.logins = logins;
        }

        @Override
        public Class<FormRequest> getRequestType() {
            return FormRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(FormRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> logins.byForm(request.name(), request.password(), address(request)));
        }
    }

    @Singleton
    static class Session implements IdentityProvider<TrustedAuthenticationRequest> {
        private final Logins logins;

        Session(Logins logins) {
            this.logins = logins;
        }

        @Override
        public Class<TrustedAuthenticationRequest> getRequestType() {
            return TrustedAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> logins.bySession(request.getPrincipal()));
        }
    }

    @Singleton
    static class Key implements IdentityProvider<KeyRequest> {
        private final Logins logins;

        Key(Logins logins) {
            this.logins = logins;
        }

        @Override
        public Class<KeyRequest> getRequestType() {
            return KeyRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> logins.byKey(request.key(), address(request)));
        }
    }

    private static String address(AuthenticationRequest request) {
        RoutingContext context = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context == null ? "nowhere" : new Exchange(context).address();
    }
}
