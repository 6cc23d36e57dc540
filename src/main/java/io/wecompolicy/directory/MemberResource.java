package io.wecompolicy.directory;

import io.wecompolicy.access.Roles;
import io.wecompolicy.audit.catalogue.CatalogueDoor;
import io.wecompolicy.audit.catalogue.LoadResult;
import io.wecompolicy.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Employees, by user id. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "members")
public class MemberResource {
    private final CatalogueDoor door;
    private final MemberCatalogue members;

    MemberResource(CatalogueDoor door, MemberCatalogue members) {
        this.door = door;
        this.members = members;
    }

    @GET
    @Operation(operationId = "listMembers", summary = "The members, in the order of their keys")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<MemberEntry> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return door.list(members, corp, limit, cursor);
    }

    @PUT
    @Operation(
            operationId = "loadMembers",
            summary = "Creates and updates members by natural key; with replace, removes those absent")
    @RolesAllowed({Roles.ADMIN, Roles.CONFIG})
    public LoadResult load(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("replace") boolean replace,
            @RequestBody(content = @Content(schema = @Schema(implementation = MemberEntry[].class))) InputStream body) {
        return door.load(members, corp, replace, body);
    }
}
