package io.wecompolicy.platform;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems of requests that never reach JAX-RS, with the same body as those that do. */
@ApplicationScoped
public class EarlyProblem {
    /** An address with a lone {@code %} is answered by the router itself, and that without a word. */
    void register(@Observes Router router) {
        router.errorHandler(
                ProblemType.BAD_REQUEST.status(),
                context -> end(
                        context,
                        ProblemType.BAD_REQUEST,
                        body(ProblemType.BAD_REQUEST, "the address can not be read; write `%` as %25")));
    }

    public static void answer(RoutingContext context, ProblemType type, String detail) {
        end(context, type, body(type, detail).put("instance", context.normalizedPath()));
    }

    private static JsonObject body(ProblemType type, String detail) {
        return new JsonObject()
                .put("type", type.uri())
                .put("status", type.status())
                .put("title", type.title())
                .put("detail", detail);
    }

    private static void end(RoutingContext context, ProblemType type, JsonObject body) {
        context.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(body.encode());
    }
}
