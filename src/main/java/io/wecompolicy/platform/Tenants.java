package io.wecompolicy.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The companies that this service serves. */
public interface Tenants {
    List<String> ids();

    /**
     * The tenant that a call concerns.
     *
     * @param asked what the caller named; may be absent when there is only one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when several are configured and none was named, 404 when it is not configured
     */
    String choose(@Nullable String asked);
}
