package io.wecompolicy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.BrokenSeal;
import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.SubjectKeys;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the audit. Nothing can be changed here. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@RolesAllowed({"admin", "auditor"})
public class AuditResource {
    private static final Cursor PLACES = new Cursor("audit");

    private final AuditTable table;
    private final Tenants tenants;
    private final SubjectKeys keys;
    private final ObjectMapper mapper;

    AuditResource(AuditTable table, Tenants tenants, SubjectKeys keys, ObjectMapper mapper) {
        this.table = table;
        this.tenants = tenants;
        this.keys = keys;
        this.mapper = mapper;
    }

    /** Newest first. */
    @GET
    @Operation(operationId = "listAudit", summary = "Who changed what, newest first")
    public Page<AuditView> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("objectType") @Nullable String objectType,
            @QueryParam("objectId") @Nullable String objectId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        int size = Page.limit(limit);
        Parameters parameters = new Parameters();
        AuditFilter filter = new AuditFilter(
                parameters.text("actor", actor),
                parameters.text("action", action),
                parameters.text("objectType", objectType),
                parameters.text("objectId", objectId),
                parameters.instant("from", from),
                parameters.instant("to", to));
        Optional<String> before = parameters.cursor(PLACES, cursor);
        parameters.check();
        List<AuditView> found = table.find(chosen, filter, before, size + 1).stream()
                .map(entry -> view(chosen, entry))
                .toList();
        return Page.of(found, size, PLACES, AuditView::id);
    }

    private AuditView view(CorpId corp, AuditTable.Stored entry) {
        Optional<JsonNode> before;
        Optional<JsonNode> after;
        try {
            before = entry.before().flatMap(box -> open(corp, entry.subject(), box));
            after = entry.after().flatMap(box -> open(corp, entry.subject(), box));
        } catch (BrokenSeal e) {
            return view(entry, Optional.empty(), Optional.empty(), false, true);
        }
        boolean erased = before.isPresent() != entry.before().isPresent()
                || after.isPresent() != entry.after().isPresent();
        return view(entry, before, after, erased, false);
    }

    private static AuditView view(
            AuditTable.Stored entry,
            Optional<JsonNode> before,
            Optional<JsonNode> after,
            boolean erased,
            boolean unreadable) {
        return new AuditView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                entry.request(),
                before,
                after,
                erased,
                unreadable);
    }

    private Optional<JsonNode> open(CorpId corp, String subject, byte[] box) {
        return keys.open(corp.value(), subject, box).map(this::parsed);
    }

    private JsonNode parsed(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
