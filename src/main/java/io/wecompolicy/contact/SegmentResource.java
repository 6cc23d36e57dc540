package io.wecompolicy.contact;

import io.wecompolicy.access.Roles;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The segments (分组) that have customers, and who they are. */
@Path("/api/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "segments")
@RolesAllowed({Roles.RULE_EDITOR, Roles.APPROVER, Roles.CAMPAIGN, Roles.DATA, Roles.CONFIG, Roles.AUDITOR, Roles.ADMIN})
public class SegmentResource {
    private static final Cursor SEGMENTS = new Cursor("segments");

    private final SegmentReads segments;
    private final Tenants tenants;

    SegmentResource(SegmentReads segments, Tenants tenants) {
        this.segments = segments;
        this.tenants = tenants;
    }

    @GET
    @Operation(operationId = "listSegments", summary = "The segments with customers in them, by name")
    public Page<SegmentReads.Size> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        return Page.of(
                segments.sizes(corp(corp), SEGMENTS.key(cursor), size + 1), size, SEGMENTS, SegmentReads.Size::id);
    }

    @GET
    @Path("/{id}/members")
    @Operation(operationId = "listSegmentMembers", summary = "The customers in a segment, by external user id")
    public Page<SegmentReads.Member> members(
            @PathParam("id") String id,
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor places = new Cursor("members of " + id);
        return Page.of(
                segments.members(corp(corp), id, places.key(cursor), size + 1),
                size,
                places,
                SegmentReads.Member::externalUserId);
    }

    private CorpId corp(@Nullable String asked) {
        return new CorpId(tenants.choose(asked));
    }
}
