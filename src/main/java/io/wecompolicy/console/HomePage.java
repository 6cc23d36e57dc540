package io.wecompolicy.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.wecompolicy.access.Callers;
import io.wecompolicy.access.Roles;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.decisionlog.DecisionFilter;
import io.wecompolicy.decisionlog.Decisions;
import io.wecompolicy.decisionlog.LoggedDecision;
import io.wecompolicy.outbox.ActionView;
import io.wecompolicy.outbox.Actions;
import io.wecompolicy.platform.Tenants;
import io.wecompolicy.platform.Ulids;
import io.wecompolicy.rulebook.ActiveRulebook;
import io.wecompolicy.rulebook.LiveRulebook;
import io.wecompolicy.rulebook.RulebookState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Answers one question of one person: what is being decided right now, and why. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.RULE_EDITOR, Roles.APPROVER, Roles.CAMPAIGN, Roles.DATA, Roles.CONFIG, Roles.AUDITOR, Roles.ADMIN})
public class HomePage {
    private final ConsoleConfig config;
    private final Callers callers;
    private final Tenants tenants;
    private final Decisions decisions;
    private final Actions actions;
    private final LiveRulebook rulebooks;
    private final RulebookState state;

    HomePage(
            ConsoleConfig config,
            Callers callers,
            Tenants tenants,
            Decisions decisions,
            Actions actions,
            LiveRulebook rulebooks,
            RulebookState state) {
        this.config = config;
        this.callers = callers;
        this.tenants = tenants;
        this.decisions = decisions;
        this.actions = actions;
        this.rulebooks = rulebooks;
        this.state = state;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                String corp,
                List<String> corps,
                List<Card> cards,
                int rulebook,
                int rules,
                List<String> faults,
                boolean emulatorButton);

        static native TemplateInstance home$cards(List<Card> cards);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home(@QueryParam("corp") @Nullable String asked) {
        Optional<String> corp = corp(asked);
        Optional<ActiveRulebook> live = corp.flatMap(id -> rulebooks.current(new CorpId(id), ""));
        return Templates.home(
                corp.orElse(""),
                corps(),
                corp.map(this::cards).orElse(List.of()),
                live.map(ActiveRulebook::version).orElse(0),
                live.map(HomePage::ruleCount).orElse(0),
                corp.map(id -> state.faults(new CorpId(id))).orElse(List.of()),
                config.emulatorButton());
    }

    @GET
    @Path("cards")
    @Operation(hidden = true)
    public TemplateInstance feed(@QueryParam("corp") @Nullable String asked) {
        return Templates.home$cards(corp(asked).map(this::cards).orElse(List.of()));
    }

    private List<Card> cards(String id) {
        CorpId corp = new CorpId(id);
        List<LoggedDecision> newest = decisions.list(corp, DecisionFilter.newest(config.decisions()));
        Map<String, List<ActionView>> done = actions.ofDecisions(
                corp, newest.stream().map(LoggedDecision::id).toList());
        return newest.stream()
                .map(decision -> Card.of(
                        decision,
                        done.getOrDefault(decision.id(), List.of()),
                        // The event's id is minted at its receipt.
                        Ulids.instant(decision.eventId())))
                .toList();
    }

    /** With several corps the page shows the first until another is chosen. */
    private Optional<String> corp(@Nullable String asked) {
        return corps().stream().filter(id -> asked == null || id.equals(asked)).findFirst();
    }

    /** Those that the reader may see. */
    private List<String> corps() {
        return tenants.ids().stream()
                .filter(id -> callers.current().mayActFor(id))
                .toList();
    }

    private static int ruleCount(ActiveRulebook rulebook) {
        return rulebook.ruleCounts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
