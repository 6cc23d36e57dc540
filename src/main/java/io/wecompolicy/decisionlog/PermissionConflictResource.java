package io.wecompolicy.decisionlog;

import static java.util.Objects.requireNonNullElse;

import io.wecompolicy.access.Roles;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What permission rules have reported. */
@Path("/api/v1/permission-conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "permission-conflicts")
public class PermissionConflictResource {
    private static final Cursor PLACES = new Cursor("permission-conflicts");

    private final ConflictTable conflicts;
    private final Tenants tenants;

    PermissionConflictResource(ConflictTable conflicts, Tenants tenants) {
        this.conflicts = conflicts;
        this.tenants = tenants;
    }

    @GET
    @Operation(
            operationId = "listPermissionConflicts",
            summary = "The conflicts that decisions have shown, each once; the witness is in the decision named")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<SeenConflict> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("resource") @Nullable String resource,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        int size = Page.limit(limit);
        List<SeenConflict> found = conflicts.part(
                chosen, PLACES.key(cursor), requireNonNullElse(kind, ""), requireNonNullElse(resource, ""), size + 1);
        return Page.of(found, size, PLACES, SeenConflict::id);
    }
}
