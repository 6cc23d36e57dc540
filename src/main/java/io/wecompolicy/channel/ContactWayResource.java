package io.wecompolicy.channel;

import io.wecompolicy.access.Roles;
import io.wecompolicy.audit.catalogue.CatalogueDoor;
import io.wecompolicy.audit.catalogue.LoadResult;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Live codes (WeCom: contact ways), by configId. */
@Path("/api/v1/contact-ways")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact-ways")
public class ContactWayResource {
    private final CatalogueDoor door;
    private final ContactWayCatalogue ways;
    private final ContactWayMetrics metrics;
    private final Tenants tenants;

    ContactWayResource(CatalogueDoor door, ContactWayCatalogue ways, ContactWayMetrics metrics, Tenants tenants) {
        this.door = door;
        this.ways = ways;
        this.metrics = metrics;
        this.tenants = tenants;
    }

    @GET
    @Operation(operationId = "listContactWays", summary = "The live codes, in the order of their keys")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<ContactWay> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return door.list(ways, corp, limit, cursor);
    }

    @PUT
    @Operation(
            operationId = "loadContactWays",
            summary = "Creates and updates live codes by natural key; with replace, removes those absent")
    @RolesAllowed({Roles.ADMIN, Roles.CONFIG, Roles.CAMPAIGN})
    public LoadResult load(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("replace") boolean replace,
            @RequestBody(content = @Content(schema = @Schema(implementation = ContactWay[].class))) InputStream body) {
        return door.load(ways, corp, replace, body);
    }

    @GET
    @Path("/{configId}/metrics")
    @Operation(
            operationId = "getContactWayMetrics",
            summary = "What the seats of a live code have received, who receives now, and the last seven days")
    @RolesAllowed({Roles.CAMPAIGN, Roles.DATA, Roles.CONFIG, Roles.AUDITOR, Roles.ADMIN})
    public ContactWayMetrics.Metrics metrics(
            @PathParam("configId") String configId, @QueryParam("corp") @Nullable String corp) {
        return metrics.of(new CorpId(tenants.choose(corp)), configId)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "there is no live code `" + configId + "`"));
    }
}
