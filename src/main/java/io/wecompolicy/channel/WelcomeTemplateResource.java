package io.wecompolicy.channel;

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

/** Welcome templates, by id. */
@Path("/api/v1/welcome-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "welcome-templates")
public class WelcomeTemplateResource {
    private final CatalogueDoor door;
    private final WelcomeTemplateCatalogue templates;

    WelcomeTemplateResource(CatalogueDoor door, WelcomeTemplateCatalogue templates) {
        this.door = door;
        this.templates = templates;
    }

    @GET
    @Operation(operationId = "listWelcomeTemplates", summary = "The welcome templates, in the order of their keys")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<WelcomeTemplate> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return door.list(templates, corp, limit, cursor);
    }

    @PUT
    @Operation(
            operationId = "loadWelcomeTemplates",
            summary = "Creates and updates welcome templates by natural key; with replace, removes those absent")
    @RolesAllowed({Roles.ADMIN, Roles.CONFIG, Roles.CAMPAIGN})
    public LoadResult load(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("replace") boolean replace,
            @RequestBody(content = @Content(schema = @Schema(implementation = WelcomeTemplate[].class)))
                    InputStream body) {
        return door.load(templates, corp, replace, body);
    }
}
