package io.wecompolicy.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventId;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Events as stored, and the way to try one again. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events", description = "What happened")
class EventResource {
    private static final Logger LOG = Logger.getLogger(EventResource.class);

    private final EventQueries queries;
    private final SealedEvents sealed;
    private final Inbox inbox;
    private final Tenants tenants;
    private final ObjectMapper mapper;

    EventResource(EventQueries queries, SealedEvents sealed, Inbox inbox, Tenants tenants, ObjectMapper mapper) {
        this.queries = queries;
        this.sealed = sealed;
        this.inbox = inbox;
        this.tenants = tenants;
        this.mapper = mapper;
    }

    @GET
    @RolesAllowed({"admin", "config", "auditor", "data"})
    @Operation(operationId = "listEvents", summary = "Events as stored, newest first, without their payload")
    @APIResponse(responseCode = "200", description = "one page")
    @APIResponse(responseCode = "400", description = "a parameter is wrong, or the corp is missing")
    public Page<EventView> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("app") @Nullable String app,
            @Parameter(description = "received, decided, ignored, failed or dead") @QueryParam("status") @Nullable
                    String status,
            @QueryParam("externalUserId") @Nullable String externalUserId,
            @QueryParam("userId") @Nullable String userId,
            @QueryParam("type") @Nullable String type,
            @Parameter(description = "received at this instant or later") @QueryParam("from") @Nullable String from,
            @Parameter(description = "received before this instant") @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int most = Page.limit(limit);
        EventFilter filter = EventFilter.of(app, status, externalUserId, userId, type, from, to, cursor);
        List<EventView> found = queries.list(new CorpId(tenants.choose(corp)), filter, most + 1).stream()
                .map(event -> EventView.of(event, Optional.empty()))
                .toList();
        return Page.of(found, most, EventFilter.PLACES, EventView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"admin", "config", "auditor", "data"})
    @Operation(operationId = "getEvent", summary = "One event with its payload, but never its welcome code")
    @APIResponse(responseCode = "200", description = "the event")
    @APIResponse(responseCode = "404", description = "the corp has no such event")
    public EventView get(@QueryParam("corp") @Nullable String corp, @PathParam("id") String id) throws SQLException {
        return view(new CorpId(tenants.choose(corp)), id);
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed({"admin", "config"})
    @Operation(operationId = "retryEvent", summary = "Puts a failed or dead event back, with all its tries")
    @APIResponse(responseCode = "200", description = "the event, which waits again")
    @APIResponse(responseCode = "404", description = "the corp has no such event")
    @APIResponse(responseCode = "409", description = "the event is neither failed nor dead")
    public EventView retry(@QueryParam("corp") @Nullable String corp, @PathParam("id") String id) throws SQLException {
        CorpId chosen = new CorpId(tenants.choose(corp));
        EventView before = view(chosen, id);
        if (!inbox.retry(chosen, new EventId(id))) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "event `" + id + "` is " + before.status() + "; only failed or dead ones are tried again");
        }
        LOG.infof("event %s of corp %s was put back by hand", before.id(), chosen);
        return view(chosen, id);
    }

    private EventView view(CorpId corp, String id) throws SQLException {
        Optional<StoredEvent> found = Parameters.isText(id) ? queries.find(corp, new EventId(id)) : Optional.empty();
        StoredEvent event = found.orElseThrow(
                () -> Problem.of(ProblemType.NOT_FOUND, "corp `" + corp + "` has no event `" + id + "`"));
        return EventView.of(event, payload(event));
    }

    private Optional<Map<String, Object>> payload(StoredEvent event) {
        return sealed.open(event.corpId(), event.externalUserId(), event.type(), event.event())
                .map(clear -> mapper.convertValue(clear, new TypeReference<Map<String, Object>>() {}))
                .map(fields -> {
                    fields.remove("welcomeCode");
                    return fields;
                });
    }
}
