package io.wecompolicy.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The HTTP call that is being answered, as far as the audit keeps it. */
@ApplicationScoped
class CurrentRequest {
    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Method and path without the query, such as {@code PUT /api/v1/members}; empty when there is no call. */
    String line() {
        if (!Arc.container().requestContext().isActive()) {
            return "";
        }
        @Nullable RoutingContext call = current.getCurrent();
        return call == null ? "" : call.request().method() + " " + call.normalizedPath();
    }
}
