package io.wecompolicy.rulebook;

import io.wecompolicy.access.Roles;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rules that the live rulebook goes without, because they threw again and again. */
@Path("/api/v1/rulebooks/live/isolations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rulebooks", description = "Rule files and their versions")
public class IsolationResource {
    private static final Cursor PLACES = new Cursor("isolations");

    private final Tenants tenants;
    private final LiveRulebook live;
    private final IsolationStore store;

    IsolationResource(Tenants tenants, LiveRulebook live, IsolationStore store) {
        this.tenants = tenants;
        this.live = live;
        this.store = store;
    }

    @GET
    @RolesAllowed({Roles.RULE_EDITOR, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listIsolations",
            summary = "Rules that the live rulebook goes without, in the order of families and names",
            description =
                    "A rule that throws in five decisions in a row is isolated; a newly published version has none.")
    @APIResponse(responseCode = "200", description = "one page")
    public Page<Isolation> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("limit") @Nullable Integer asked,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        CorpId chosen = new CorpId(tenants.choose(corp));
        int limit = Page.limit(asked);
        Optional<RuleName> behind = PLACES.key(cursor).map(RuleName::of);
        Optional<ActiveRulebook> rulebook = live.current(chosen, "");
        List<Isolation> found = rulebook.isEmpty()
                ? List.of()
                : store.list(chosen, rulebook.get().digest());
        List<Isolation> next = found.stream()
                .filter(isolation -> behind.isEmpty() || isolation.name().compareTo(behind.get()) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(next, limit, PLACES, isolation -> isolation.name().text());
    }

    @DELETE
    @Path("/{family}/{rule}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "liftIsolation",
            summary = "Lets a rule decide again",
            description =
                    "On every replica within seconds. When it throws five times in a row again, it is isolated again.")
    @APIResponse(responseCode = "204", description = "the rule is no longer isolated")
    @APIResponse(responseCode = "404", description = "the rule is not isolated")
    public void lift(
            @QueryParam("corp") @Nullable String corp,
            @PathParam("family") String family,
            @PathParam("rule") String rule)
            throws SQLException {
        CorpId chosen = new CorpId(tenants.choose(corp));
        Optional<ActiveRulebook> rulebook = live.current(chosen, "");
        Optional<RuleName> name = Arrays.stream(Family.values())
                .filter(known -> known.label().equals(family) && Parameters.isText(rule))
                .map(known -> new RuleName(known, rule))
                .findFirst();
        boolean lifted = rulebook.isPresent()
                && name.isPresent()
                && store.remove(chosen, rulebook.get().digest(), name.get());
        if (!lifted) {
            throw Problem.of(
                    ProblemType.NOT_FOUND,
                    "rule `" + rule + "` of `" + family
                            + "` is not isolated; list those that are with GET /api/v1/rulebooks/live/isolations");
        }
    }
}
