package io.wecompolicy.pipeline;

import io.wecompolicy.access.Roles;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.decisionlog.DecisionFilter;
import io.wecompolicy.decisionlog.Decisions;
import io.wecompolicy.decisionlog.LoggedDecision;
import io.wecompolicy.outbox.ActionView;
import io.wecompolicy.outbox.Actions;
import io.wecompolicy.platform.Page;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions and the state of what they led to. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
@RolesAllowed({Roles.RULE_EDITOR, Roles.APPROVER, Roles.CAMPAIGN, Roles.DATA, Roles.CONFIG, Roles.AUDITOR, Roles.ADMIN})
public class DecisionResource {
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
    public Page<DecisionView> list(
            @QueryParam("corp") @Nullable String corp,
            @QueryParam("externalUserId") @Nullable String externalUserId,
            @QueryParam("userId") @Nullable String userId,
            @QueryParam("family") @Nullable String family,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("rulebook") @Nullable Integer rulebook,
            @QueryParam("from") @Nullable OffsetDateTime from,
            @QueryParam("to") @Nullable OffsetDateTime to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer asked) {
        int limit = Page.limit(asked);
        CorpId chosen = new CorpId(tenants.choose(corp));
        DecisionFilter filter = new DecisionFilter(
                Optional.ofNullable(externalUserId),
                Optional.ofNullable(userId),
                Optional.ofNullable(family),
                Optional.ofNullable(rule),
                Optional.ofNullable(outcome),
                Optional.ofNullable(rulebook),
                instant(from),
                instant(to),
                Page.after(cursor),
                limit + 1);
        List<LoggedDecision> found = decisions.list(chosen, filter);
        Map<String, List<ActionView>> done = actions.ofDecisions(
                chosen, found.stream().map(LoggedDecision::id).toList());
        List<DecisionView> views = found.stream()
                .map(decision -> DecisionView.of(decision, done.getOrDefault(decision.id(), List.of())))
                .toList();
        return Page.of(views, limit, DecisionView::id);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDecision", summary = "One decision with its reasons and actions")
    public DecisionView get(@QueryParam("corp") @Nullable String corp, @PathParam("id") String id) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        return decisions
                .find(chosen, id)
                .map(decision -> DecisionView.of(decision, actions.ofDecision(chosen, id)))
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "decision `" + id + "` is not known; list them with GET /api/v1/decisions"));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
