package io.wecompolicy.contact;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The corp tags that are known, and how many relations carry each. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "tags")
public class TagResource {
    private static final Cursor PLACES = new Cursor("tags");

    private final TagReads tags;
    private final Tenants tenants;

    TagResource(TagReads tags, Tenants tenants) {
        this.tags = tags;
        this.tenants = tenants;
    }

    @GET
    @Operation(
            operationId = "listTags",
            summary = "The tags of WeCom's library, of the loaded tag groups and on relations, by name")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<TagReads.Known> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("group") @Nullable String group,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        CorpId chosen = new CorpId(tenants.choose(corp));
        return Page.of(
                tags.part(chosen, requireNonNullElse(group, ""), PLACES.key(cursor), size + 1),
                size,
                PLACES,
                TagReads.Known::tag);
    }
}
