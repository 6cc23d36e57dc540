package io.wecompolicy.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every problem that the framework found the words of the house. Problems of {@link Problem} pass as they are. What
 * went wrong inside gets an id, which is in the log with the cause, and nothing else of it leaves the service.
 */
@ApplicationScoped
class ProblemConvention implements ProblemPostProcessor {
    private static final String PREFIX = "urn:wecom-policy:problem:";
    private static final int BEFORE_THE_LOGGER = 200;

    private record Words(String title, String detail) {}

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
        if (problem.getType() != null && problem.getType().toString().startsWith(PREFIX)) {
            return problem;
        }
        int status = problem.getStatusCode();
        if (status >= 300 && status < 400) {
            return problem;
        }
        if (status >= 500 && status != 503) {
            return broken(problem);
        }
        if (context.cause instanceof JsonProcessingException unreadable) {
            return ofJson(problem, unreadable);
        }
        Words words = WORDS.getOrDefault(status, new Words("refused", "the request was refused with status " + status));
        HttpProblem.Builder answer = said(problem, words);
        Object violations = problem.getParameters().get("violations");
        if (violations instanceof List<?> found) {
            return said(problem, new Words("invalid input", "the input has " + found.size() + " mistakes"))
                    .with(
                            "violations",
                            found.stream().map(ProblemConvention::plain).toList())
                    .build();
        }
        return answer.build();
    }

    private static HttpProblem broken(HttpProblem problem) {
        String id = Ulids.next("x");
        Words words = new Words(
                "internal error", "something broke inside; give the id `" + id + "` to whoever runs the service");
        return said(problem, words).with("id", id).build();
    }

    private static HttpProblem ofJson(HttpProblem problem, JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException misfit
                && !misfit.getPath().isEmpty()) {
            Violation violation = new Violation(path(misfit), "does not have the form that is expected here");
            return said(problem, new Words("invalid input", "the input has 1 mistakes"))
                    .with("violations", List.of(violation))
                    .build();
        }
        String place = Optional.ofNullable(unreadable.getLocation())
                .map(at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                .orElse("");
        return said(problem, new Words("bad request", "the body is not JSON" + place))
                .build();
    }

    private static String path(JsonMappingException misfit) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : misfit.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
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
