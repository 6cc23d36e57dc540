package io.wecompolicy.platform;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Gives every problem that the framework found the words of the house. Problems of {@link Problem} pass as they are. What
 * went wrong inside gets an id, which is in the log with the cause, and nothing else of it leaves the service.
 */
@ApplicationScoped
class ProblemConvention implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(ProblemConvention.class);
    private static final String PREFIX = "urn:wecom-policy:problem:";
    private static final int BEFORE_THE_LOGGER = 200;

    private record Words(String title, String detail) {}

    private static final Words PARAMETER =
            new Words("bad request", "a parameter in the address can not be read; compare it with /q/openapi");

    private static final Words UNAVAILABLE = new Words("unavailable", DatabaseOutage.ADVICE);

    private static final Map<Integer, Words> WORDS = Map.of(
            400, new Words("bad request", "the request can not be read; compare it with /q/openapi"),
            401, new Words("login required", "log in with Basic or with an API key in `Authorization: Bearer`"),
            403, new Words("forbidden", "your roles do not allow this; GET /api/v1/me shows them"),
            404, new Words("not found", "there is nothing at this address; /q/openapi lists what there is"),
            405,
                    new Words(
                            "method not allowed",
                            "this address does not take that method; /q/openapi lists those it takes"),
            406, new Words("not acceptable", "this address can not answer in the type that `Accept` asks for"),
            413, new Words("too large", "the body is larger than this address takes"),
            415,
                    new Words(
                            "unsupported media type",
                            "this address does not read that `Content-Type`; try `application/json`"),
            503, new Words("unavailable", "the service can not answer now; try again in a few seconds"));

    @Override
    public int priority() {
        return BEFORE_THE_LOGGER;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        int status = problem.getStatusCode();
        boolean ours = problem.getType() != null && problem.getType().toString().startsWith(PREFIX);
        if (ours || (status >= 300 && status < 400)) {
            return problem;
        }
        if (status >= 500 && DatabaseOutage.isBehind(context.cause)) {
            return said(problem, UNAVAILABLE).withStatus(SERVICE_UNAVAILABLE).build();
        }
        if (status >= 500 && status != 503) {
            return broken(problem, context.cause, "something broke inside; ");
        }
        Optional<Throwable> reason = Optional.ofNullable(context.cause.getCause());
        Object json = context.cause instanceof JsonProcessingException ? context.cause : reason.orElse(context.cause);
        if (json instanceof JsonProcessingException unreadable) {
            return ofJson(problem, unreadable);
        }
        if (problem.getParameters().get("violations") instanceof List<?> found) {
            return invalid(problem, found.stream().map(ProblemConvention::plain).toList());
        }
        if (status == 404 && reason.isPresent()) {
            // JAX-RS says "not found" to a parameter that it can not read, such as limit=many
            return said(HttpProblem.valueOf(BAD_REQUEST), PARAMETER).build();
        }
        return said(problem, WORDS.getOrDefault(status, new Words("refused", "the request was refused")))
                .build();
    }

    /** @param what went wrong, before the id that is in the log with the cause */
    static HttpProblem broken(HttpProblem problem, Throwable cause, String what) {
        String id = Ulids.next("x");
        LOG.errorf(cause, "a call broke inside, problem %s", id);
        Words words = new Words("internal error", what + "give the id `" + id + "` to whoever runs the service");
        return said(problem, words).with("id", id).build();
    }

    private static HttpProblem ofJson(HttpProblem problem, JsonProcessingException unreadable) {
        if (unreadable instanceof InvalidDefinitionException) {
            return broken(
                    HttpProblem.valueOf(INTERNAL_SERVER_ERROR),
                    unreadable,
                    "something broke inside; "); // what we can not write is not the caller's mistake
        }
        if (!JsonMistake.isOfContent(unreadable)) {
            return said(problem, new Words("bad request", JsonMistake.ofForm(unreadable)))
                    .build();
        }
        Violation found = JsonMistake.ofContent((JsonMappingException) unreadable);
        return found.field().isEmpty()
                ? said(problem, new Words("bad request", "the body " + found.message()))
                        .build()
                : invalid(problem, List.of(found));
    }

    private static HttpProblem invalid(HttpProblem problem, List<?> violations) {
        String count = violations.size() == 1 ? "1 mistake" : violations.size() + " mistakes";
        return said(problem, new Words("invalid input", "the input has " + count))
                .with("violations", violations)
                .build();
    }

    private static Object plain(Object violation) {
        return violation instanceof io.quarkiverse.resteasy.problem.validation.Violation found
                ? new Violation(found.field, found.message)
                : violation;
    }

    private static HttpProblem.Builder said(HttpProblem problem, Words words) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(URI.create(PREFIX + words.title().replace(' ', '-')))
                .withTitle(words.title())
                .withStatus(problem.getStatusCode())
                .withDetail(words.detail());
        if (problem.getInstance() != null) {
            builder.withInstance(problem.getInstance());
        }
        problem.getHeaders().forEach(builder::withHeader);
        return builder;
    }
}
