package io.wecompolicy.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller, about the caller. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "access")
public class MeResource {
    private final Callers callers;
    private final Users users;

    MeResource(Callers callers, Users users) {
        this.callers = callers;
        this.users = users;
    }

    /** One's own new password, with the present one. */
    record OwnPassword(@Nullable String current, @Nullable String password) {}

    @GET
    @Operation(operationId = "getMe", summary = "Who I am, and what I may do")
    public Caller me() {
        return callers.current();
    }

    @POST
    @Path("password")
    @Operation(
            operationId = "setMyPassword",
            summary = "Change my password",
            description = "Ends all my sessions, this one too.")
    @APIResponse(responseCode = "204", description = "the password is changed")
    public void setPassword(@Nullable OwnPassword body) {
        users.setOwnPassword(body == null ? null : body.current(), body == null ? null : body.password());
    }
}
