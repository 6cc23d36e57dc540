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

/** Holidays and make-up workdays, by date. */
@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calendar")
public class CalendarResource {
    private final CatalogueDoor door;
    private final CalendarCatalogue days;

    CalendarResource(CatalogueDoor door, CalendarCatalogue days) {
        this.door = door;
        this.days = days;
    }

    @GET
    @Operation(operationId = "listCalendar", summary = "The holidays and make-up workdays, in the order of their keys")
    @RolesAllowed({
        Roles.RULE_EDITOR,
        Roles.APPROVER,
        Roles.CAMPAIGN,
        Roles.DATA,
        Roles.CONFIG,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public Page<CalendarDay> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return door.list(days, corp, limit, cursor);
    }

    @PUT
    @Operation(
            operationId = "loadCalendar",
            summary =
                    "Creates and updates holidays and make-up workdays by natural key; with replace, removes those absent")
    @RolesAllowed({Roles.ADMIN, Roles.CONFIG})
    public LoadResult load(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("replace") boolean replace,
            @RequestBody(content = @Content(schema = @Schema(implementation = CalendarDay[].class))) InputStream body) {
        return door.load(days, corp, replace, body);
    }
}
