package io.wecompolicy.pipeline;

import io.wecompolicy.access.Roles;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Outcome;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.decisionlog.DecisionFilter;
import io.wecompolicy.decisionlog.Decisions;
import io.wecompolicy.decisionlog.LoggedDecision;
import io.wecompolicy.outbox.ActionView;
import io.wecompolicy.outbox.Actions;
import io.wecompolicy.platform.Cursor;
import io.wecompolicy.platform.Page;
import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions and the state of what they led to. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
@RolesAllowed({Roles.RULE_EDITOR, Roles.APPROVER, Roles.CAMPAIGN, Roles.DATA, Roles.CONFIG, Roles.AUDITOR, Roles.ADMIN})
public class DecisionResource {
    private static final List<String> FAMILIES =
            Arrays.stream(Family.values()).map(Family::label).toList();
    private static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::label).toList();

    private static final Cursor PLACES = new Cursor("decisions");

    private final Tenants tenants;
    private final Decisions decisions;
    private final Actions actions;

    DecisionResource(Tenants tenants, Decisions decisions, Actions actions) {
        this.tenants = tenants;
        this.decisions = decisions;
        this.actions = actions;
    }

    @GET
    @Operation(operationId = "listDecisions", summary = "Decisions, newest first")
    @APIResponse(responseCode = "200", description = "one page")
    @APIResponse(responseCode = "400", description = "a parameter is wrong, or the corp is missing")
    public Page<DecisionView> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("externalUserId") @Nullable String externalUserId,
            @QueryParam("userId") @Nullable String userId,
            @QueryParam("family") @Nullable String family,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("rulebook") @Nullable Integer rulebook,
            @Parameter(description = "decided at this instant or later") @QueryParam("from") @Nullable String from,
            @Parameter(description = "decided before this instant") @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer asked) {
        int limit = Page.limit(asked);
        CorpId chosen = new CorpId(tenants.choose(corp));
        Parameters parameters = new Parameters();
        DecisionFilter filter = new DecisionFilter(
                parameters.text("externalUserId", externalUserId),
                parameters.text("userId", userId),
                parameters.known("family", family, FAMILIES::contains, "is not one of " + String.join(", ", FAMILIES)),
                parameters.text("rule", rule),
                parameters.known(
                        "outcome", outcome, OUTCOMES::contains, "is not one of " + String.join(", ", OUTCOMES)),
                Optional.ofNullable(rulebook),
                parameters.instant("from", from),
                parameters.instant("to", to),
                parameters.cursor(PLACES, cursor),
                limit + 1);
        parameters.check();
        List<LoggedDecision> found = decisions.list(chosen, filter);
        Map<String, List<ActionView>> done = actions.ofDecisions(
                chosen, found.stream().map(LoggedDecision::id).toList());
        List<DecisionView> views = found.stream()
                .map(decision -> DecisionView.of(decision, done.getOrDefault(decision.id(), List.of())))
                .toList();
        return Page.of(views, limit, PLACES, DecisionView::id);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDecision", summary = "One decision with its reasons and actions")
    public DecisionView get(@QueryParam("corp") @Nullable String corp, @PathParam("id") String id) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        return Optional.of(id)
                .filter(Parameters::isText)
                .flatMap(known -> decisions.find(chosen, known))
                .map(decision -> DecisionView.of(decision, actions.ofDecision(chosen, id)))
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "decision `" + id + "` is not known; list them with GET /api/v1/decisions"));
    }
}
