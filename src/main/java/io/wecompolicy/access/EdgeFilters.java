package io.wecompolicy.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import io.wecompolicy.platform.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Refuses, before any password is looked at, what guesses passwords and what a foreign page sends with a person's login.
 *
 * <p>Browsers say on every changing request where the page came from: {@code Sec-Fetch-Site}, and {@code Origin} for older
 * ones; a page can forge neither. A request that carries a session, or starts one, must prove by them that it comes from
 * our own page. Others (programs) need not send them, but are refused when they name a foreign page: browsers also send
 * remembered Basic passwords.
 */
@ApplicationScoped
class EdgeFilters {
    private static final Logger LOG = Logger.getLogger(EdgeFilters.class);

    private enum From {
        OWN_PAGE,
        FOREIGN_PAGE,
        UNKNOWN
    }

    private final LoginThrottle throttle;
    private final SessionCookie cookie;
    private final Set<String> trustedOrigins;

    EdgeFilters(LoginThrottle throttle, SessionCookie cookie, AccessConfig config) {
        this.throttle = throttle;
        this.cookie = cookie;
        this.trustedOrigins = config.trustedOrigins().orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkOrigin, SecurityHandlerPriorities.AUTHENTICATION + 20);
        filters.register(this::checkGuessing, SecurityHandlerPriorities.AUTHENTICATION + 10);
    }

    private void checkOrigin(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        if (!exchange.changesSomething()) {
            context.next();
            return;
        }
        From from = from(exchange);
        boolean mustProve = exchange.isLoginForm() || cookie.isSentWith(context);
        if (from == From.FOREIGN_PAGE || (mustProve && from == From.UNKNOWN)) {
            LOG.infof(
                    "%s %s was refused: it does not come from our own page",
                    context.request().method(), context.normalizedPath());
            exchange.answer(
                    ProblemType.FORBIDDEN,
                    "the request does not come from a page of this service; open the page here and try again, or use an API key");
            return;
        }
        context.next();
    }

    private void checkGuessing(RoutingContext context) {
        Exchange exchange = new Exchange(context);
        boolean login = exchange.isLoginForm();
        if ((login || exchange.header("Authorization").isPresent()) && throttle.isExhausted(exchange.address())) {
            if (login) {
                exchange.redirect("/login?refused=throttled");
                return;
            }
            context.response().putHeader("Retry-After", "60");
            exchange.answer(
                    ProblemType.TOO_MANY_REQUESTS, "too many failed logins came from this address; wait a minute");
            return;
        }
        context.next();
    }

    private From from(Exchange exchange) {
        String origin = exchange.header("Origin").orElse("");
        if (trustedOrigins.contains(origin)) {
            return From.OWN_PAGE;
        }
        String site = exchange.header("Sec-Fetch-Site").orElse("");
        if (!site.isEmpty()) {
            // "none": the person typed the address or opened a bookmark, no page had a hand in it
            return site.equals("same-origin") || site.equals("none") ? From.OWN_PAGE : From.FOREIGN_PAGE;
        }
        if (origin.isEmpty()) {
            return From.UNKNOWN;
        }
        return isOurs(origin, exchange) ? From.OWN_PAGE : From.FOREIGN_PAGE;
    }

    /** Compares host and port only: behind a proxy that ends TLS we do not know our own scheme. */
    private static boolean isOurs(String origin, Exchange exchange) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null
                    && authority
                            .toLowerCase(Locale.ROOT)
                            .equals(String.valueOf(exchange.context().request().authority())
                                    .toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
