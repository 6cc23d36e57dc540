package io.wecompolicy.contact;

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

/** Groups of corp tags, by name. */
@Path("/api/v1/tag-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tag-groups")
public class TagGroupResource {
    private final CatalogueDoor door;
    private final TagGroupCatalogue groups;

    TagGroupResource(CatalogueDoor door, TagGroupCatalogue groups) {
        this.door = door;
        this.groups = groups;
    }

    @GET
    @Operation(operationId = "listTagGroups", summary = "The tag groups, in the order of their keys")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<TagGroupEntry> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return door.list(groups, corp, limit, cursor);
    }

    @PUT
    @Operation(
            operationId = "loadTagGroups",
            summary = "Creates and updates tag groups by natural key; with replace, removes those absent")
    @RolesAllowed({Roles.ADMIN, Roles.CONFIG, Roles.RULE_EDITOR})
    public LoadResult load(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("replace") boolean replace,
            @RequestBody(content = @Content(schema = @Schema(implementation = TagGroupEntry[].class)))
                    InputStream body) {
        return door.load(groups, corp, replace, body);
    }
}
