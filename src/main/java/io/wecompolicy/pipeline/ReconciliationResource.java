package io.wecompolicy.pipeline;

import io.wecompolicy.access.Roles;
import io.wecompolicy.audit.CurrentActor;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.mirror.Reconciliation;
import io.wecompolicy.mirror.Reconciliations;
import io.wecompolicy.mirror.Scope;
import io.wecompolicy.platform.Parameters;
import io.wecompolicy.platform.Problem;
import io.wecompolicy.platform.ProblemType;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Compares our picture of a corp with WeCom; what differs becomes events. */
@Path("/api/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliations", description = "Comparisons of our picture with WeCom")
@RolesAllowed({Roles.CONFIG, Roles.ADMIN})
public class ReconciliationResource {
    private final Reconciliations reconciliations;
    private final Tenants tenants;
    private final CurrentActor actor;

    ReconciliationResource(Reconciliations reconciliations, Tenants tenants, CurrentActor actor) {
        this.reconciliations = reconciliations;
        this.tenants = tenants;
        this.actor = actor;
    }

    /** @param scope of {@code tags}, {@code departments}, {@code members}, {@code customers}, {@code groups}; none for all */
    public record Wish(@Nullable List<String> scope) {
        List<String> chosen() {
            return Optional.ofNullable(scope).map(List::copyOf).orElse(List.of());
        }
    }

    /** The one that was started. */
    public record Started(String id) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startReconciliation",
            summary = "Starts a comparison with WeCom",
            description = "One runs per corp at a time. It goes on after a restart where it stopped.")
    @APIResponse(
            responseCode = "202",
            description = "started",
            content = @Content(schema = @Schema(implementation = Started.class)))
    public Response start(@QueryParam("corp") @Nullable String corp, @Nullable Wish wish) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        List<String> scope = Optional.ofNullable(wish).map(Wish::chosen).orElse(List.of());
        check(scope);
        Started started = reconciliations
                .start(chosen, scope, actor.name())
                .map(Started::new)
                .orElseThrow(() -> Problem.of(
                        ProblemType.CONFLICT,
                        "reconciliation `" + reconciliations.running(chosen).orElse("")
                                + "` runs already; wait for its end with GET /api/v1/reconciliations/{id}"));
        return Response.accepted(started).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReconciliation", summary = "How a comparison goes and what differed")
    public Reconciliation get(@QueryParam("corp") @Nullable String corp, @PathParam("id") String id) {
        CorpId chosen = new CorpId(tenants.choose(corp));
        return Optional.of(id)
                .filter(Parameters::isText)
                .flatMap(known -> reconciliations.find(chosen, known))
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "reconciliation `" + id + "` is not known; start one with POST /api/v1/reconciliations"));
    }

    private static void check(List<String> scope) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < scope.size(); i++) {
            if (!Scope.labels().contains(scope.get(i))) {
                violations.add(new Violation(
                        "scope[" + i + "]",
                        "`" + scope.get(i) + "` is not one of " + String.join(", ", Scope.labels())));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
