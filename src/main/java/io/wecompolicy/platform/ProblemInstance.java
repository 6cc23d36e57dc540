package io.wecompolicy.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Names the address in problems that are returned, as it is named in those that are thrown. */
@Provider
public class ProblemInstance implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof HttpProblem problem && problem.getInstance() == null) {
            URI address = URI.create(call.getUriInfo().getRequestUri().getRawPath());
            answer.setEntity(HttpProblem.builder(problem).withInstance(address).build());
        }
    }
}
