package io.wecompolicy.access;

import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a call about a corp that the caller's login is not for. Every room is spared from asking. */
class CorpScope {
    /** What concerns the person, not a corp. */
    private static final Set<String> PERSONAL = Set.of("/login", "/logout", "/api/v1/me", "/api/v1/me/password");

    private final Callers callers;
    private final Instance<Tenants> tenants;

    CorpScope(Callers callers, Instance<Tenants> tenants) {
        this.callers = callers;
        this.tenants = tenants;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        Caller caller = callers.current();
        if (caller.corps().isEmpty() || PERSONAL.contains(request.getUriInfo().getPath())) {
            return;
        }
        Optional<String> corp = Optional.ofNullable(
                        request.getUriInfo().getQueryParameters().getFirst("corp"))
                .or(this::onlyCorp);
        if (corp.isPresent() && !caller.mayActFor(corp.get())) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "the login `%s` is not for corp `%s`; ask an administrator".formatted(caller.name(), corp.get()));
        }
    }

    private Optional<String> onlyCorp() {
        if (!tenants.isResolvable()) {
            return Optional.empty();
        }
        List<String> ids = tenants.get().ids();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
