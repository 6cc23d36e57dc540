package io.wecompolicy.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Breaks, so that a test can see what leaves the service then. */
@Path("/api/v1/broken")
public class BrokenResource {
    @GET
    @Operation(hidden = true)
    public String broken() {
        throw new IllegalStateException("secret of io.wecompolicy.platform.BrokenResource");
    }
}
