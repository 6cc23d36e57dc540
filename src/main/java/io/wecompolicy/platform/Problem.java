package io.wecompolicy.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/**
 * Answers with {@code application/problem+json} (RFC 9457). The detail starts in lower case, has no full stop, shows the
 * caller's input in backticks, names no class, and says what to do next.
 */
public final class Problem {
    private Problem() {}

    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type, detail).build();
    }

    public static HttpProblem invalid(List<Violation> violations) {
        return builder(
                        ProblemType.INVALID_INPUT,
                        "the input has " + (violations.size() == 1 ? "1 mistake" : violations.size() + " mistakes"))
                .with("violations", violations)
                .build();
    }

    private static HttpProblem.Builder builder(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(type.uri()))
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }
}
