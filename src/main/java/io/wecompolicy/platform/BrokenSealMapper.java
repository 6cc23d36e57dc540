package io.wecompolicy.platform;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Says of one thing that was asked for that it is damaged; lists show such a thing as unreadable instead. */
@Provider
@Priority(Priorities.USER - 1)
public class BrokenSealMapper extends ExceptionMapperBase<BrokenSeal> {
    @Override
    protected HttpProblem toProblem(BrokenSeal broken) {
        return ProblemConvention.broken(
                HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR),
                broken,
                "what is stored here does not open: it or its key is damaged; ");
    }
}
