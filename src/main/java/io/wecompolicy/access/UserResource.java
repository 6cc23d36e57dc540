package io.wecompolicy.access;

import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Users, for administrators. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "access")
public class UserResource {
    private final Users users;

    UserResource(Users users) {
        this.users = users;
    }

    /** A new password of somebody else. */
    record NewPassword(@Nullable String password) {}

    @GET
    @Operation(operationId = "listUsers", summary = "Users by name")
    public Page<User> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return users.list(limit, cursor);
    }

    @PUT
    @Operation(
            operationId = "putUsers",
            summary = "Create or change users by name; all or none",
            description =
                    "A user is disabled, never removed. The same body twice changes nothing, unless it has passwords.")
    public UpsertResult put(@Nullable List<@Nullable UserWish> wishes) {
        if (wishes == null) {
            throw Problem.of(ProblemType.BAD_REQUEST, "the body is empty; send a list of users");
        }
        return users.put(wishes);
    }

    @POST
    @Path("{name}/password")
    @Operation(
            operationId = "setPassword",
            summary = "Give a user a new password",
            description = "Ends every session of the user, and a lock.")
    @APIResponse(responseCode = "204", description = "the password is changed")
    public void setPassword(@PathParam("name") String name, @Nullable NewPassword body) {
        users.setPassword(name, body == null ? null : body.password());
    }
}
