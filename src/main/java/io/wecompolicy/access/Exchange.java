package io.wecompolicy.access;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wecompolicy.platform.ProblemType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A request before JAX-RS sees it, and the answers that it may get so early. */
record Exchange(RoutingContext context) {
    static final String LOGIN = "/login";
    private static final String WITHOUT_DATABASE = "policy.without-database";
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    String address() {
        return context.request().remoteAddress() == null
                ? "nowhere"
                : context.request().remoteAddress().hostAddress();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    boolean changesSomething() {
        return !SAFE.contains(context.request().method());
    }

    boolean isLoginForm() {
        return HttpMethod.POST.equals(context.request().method()) && LOGIN.equals(context.normalizedPath());
    }

    /** The credentials of that scheme; schemes are case-insensitive. */
    Optional<String> authorization(String scheme) {
        return header("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(scheme.toLowerCase(Locale.ROOT) + " "))
                .map(value -> value.substring(scheme.length() + 1).strip());
    }

    /** A person opens a page. Everything else is a program, and gets problems instead of the form. */
    boolean isBrowser() {
        return !changesSomething()
                && !context.normalizedPath().startsWith("/api/")
                && header("Authorization").isEmpty()
                && header("Accept")
                        .filter(accept -> accept.contains("text/html"))
                        .isPresent();
    }

    /** What {@code WWW-Authenticate} says. Scripts of our pages are not offered Basic: the browser would ask by itself. */
    String waysToLogIn() {
        String bearer = "Bearer realm=\"wecom-policy\"";
        return header("Sec-Fetch-Mode").isPresent()
                ? bearer
                : "Basic realm=\"wecom-policy\", charset=\"UTF-8\", " + bearer;
    }

    /** What a program that is not logged in should do. */
    String loginAdvice() {
        return header("Authorization").isPresent()
                ? "the login was refused; check the name and password or the API key, wait if there were many failed tries"
                : "log in with Basic or with an API key in `Authorization: Bearer`";
    }

    /** Notes that nobody could look whether the login is right. */
    AuthenticationFailedException lacksDatabase(Throwable outage) {
        context.put(WITHOUT_DATABASE, true);
        return new AuthenticationFailedException(outage);
    }

    boolean isWithoutDatabase() {
        return context.get(WITHOUT_DATABASE) != null;
    }

    /** The same body as that of the problems that JAX-RS answers. */
    void answer(ProblemType type, String detail) {
        String body = new JsonObject()
                .put("type", type.uri())
                .put("status", type.status())
                .put("title", type.title())
                .put("detail", detail)
                .put("instance", context.normalizedPath())
                .encode();
        context.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(body);
    }

    void redirect(String location) {
        context.response().setStatusCode(303).putHeader("Location", location).end();
    }
}
