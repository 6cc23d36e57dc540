package io.wecompolicy.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Keys of programs, for administrators. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "access")
public class ApiKeyResource {
    private final ApiKeys keys;

    ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    /** A fresh key; {@code key} is shown this once. */
    record FreshKey(String key, @JsonUnwrapped ApiKey about) {}

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "Keys in the order of their creation, without the keys themselves")
    public Page<ApiKey> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return keys.list(limit, cursor);
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "createApiKey",
            summary = "Create a key for a program",
            description = "The answer is the only place that ever shows the key.")
    @APIResponse(
            responseCode = "201",
            description = "the key",
            content = @Content(schema = @Schema(implementation = FreshKey.class)))
    public FreshKey create(@Nullable KeyWish wish) {
        if (wish == null) {
            throw Problem.of(ProblemType.BAD_REQUEST, "the body is empty; send name and roles of the key");
        }
        ApiKeys.Issued issued = keys.issue(wish);
        return new FreshKey(issued.text().value(), issued.key());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key at once")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(id);
    }
}
