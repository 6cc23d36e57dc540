package io.wecompolicy.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at path and query of a call before the resource gets them. JAX-RS alone takes {@code replace=maybe} for no, names no
 * parameter that it can not read, and hands on what no database keeps. Doors without a login judge for themselves.
 */
@Provider
public class AddressCheck implements ContainerRequestFilter {
    private final ResourceInfo resource;

    AddressCheck(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Method method = resource.getResourceMethod();
        if (method == null || method.getDeclaringClass().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        check(method, call.getUriInfo().getPathParameters(), call.getUriInfo().getQueryParameters());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a path that can name nothing, 400 for wrong parameters */
    static void check(Method method, MultivaluedMap<String, String> path, MultivaluedMap<String, String> query) {
        path.forEach((name, values) -> {
            if (!values.stream().allMatch(Parameters::isText)) {
                throw Problem.of(ProblemType.NOT_FOUND, "`" + name + "` in the address " + Parameters.NO_TEXT);
            }
        });
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
                    .map(QueryParam::value)
                    .ifPresent(name -> Optional.ofNullable(query.getFirst(name))
                            .flatMap(value -> mistake(parameter.getType(), value))
                            .ifPresent(mistake -> violations.add(new Violation(name, mistake))));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Optional<String> mistake(Class<?> type, String value) {
        if (!Parameters.isText(value)) {
            return Optional.of(Parameters.NO_TEXT);
        }
        if (type == boolean.class || type == Boolean.class) {
            boolean known = value.equals("true") || value.equals("false");
            return known ? Optional.empty() : Optional.of(JsonMistake.isNot(value, "true or false"));
        }
        if (type == int.class || type == Integer.class) {
            return value.matches("-?[0-9]{1,9}")
                    ? Optional.empty()
                    : Optional.of(JsonMistake.isNot(value, "a whole number of at most 9 digits"));
        }
        return Optional.empty();
    }
}
