package io.wecompolicy.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import io.wecompolicy.platform.DatabaseOutage;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers when JAX-RS finds that a login is missing or wrong, as {@link LoginMechanism} does before JAX-RS. The mappers of
 * quarkus-resteasy-problem 3.21.0 do not fit Quarkus 3.34 ({@code NoSuchFieldError}), so these come before them.
 */
class LoginProblems {
    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 2;

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    public Response failed(RoutingContext context) {
        return answer(new Exchange(context));
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    public Response missing(RoutingContext context) {
        return answer(new Exchange(context));
    }

    private static Response answer(Exchange exchange) {
        if (exchange.isWithoutDatabase()) {
            return Problem.of(ProblemType.UNAVAILABLE, DatabaseOutage.ADVICE).toResponse();
        }
        if (exchange.isBrowser()) {
            return Response.seeOther(URI.create(Exchange.LOGIN)).build();
        }
        HttpProblem problem = HttpProblem.builder(Problem.of(ProblemType.UNAUTHENTICATED, exchange.loginAdvice()))
                .withInstance(URI.create(exchange.context().normalizedPath()))
                .withHeader("WWW-Authenticate", exchange.waysToLogIn())
                .build();
        return problem.toResponse();
    }
}
