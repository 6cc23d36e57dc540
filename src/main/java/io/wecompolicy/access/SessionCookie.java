package io.wecompolicy.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/** The cookie of a form login, by name. */
@ApplicationScoped
class SessionCookie {
    private final String name;

    SessionCookie(Config config) {
        this.name = config.getValue("quarkus.http.auth.form.cookie-name", String.class);
    }

    boolean isSentWith(RoutingContext context) {
        return context.request().getCookie(name) != null;
    }

    void clear(RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(name, "")
                        .setMaxAge(0)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT));
    }
}
