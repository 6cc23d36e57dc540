package io.wecompolicy.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wecompolicy.core.decision.Conflict;
import io.wecompolicy.decisionlog.DecisionBody;
import io.wecompolicy.decisionlog.EventHead;
import io.wecompolicy.decisionlog.LoggedDecision;
import io.wecompolicy.decisionlog.RulebookRef;
import io.wecompolicy.outbox.ActionView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the API shows it, with the state of its actions.
 *
 * @param erased whether the customer was erased, so that only the frame is left
 * @param unreadable whether only the frame is left because what was sealed, or its key, is damaged
 */
public record DecisionView(
        String id,
        String eventId,
        String corpId,
        EventHead event,
        RulebookRef rulebook,
        Instant decidedAt,
        long elapsedMicros,
        List<DecisionBody.ProposalBody> proposals,
        List<DecisionBody.FiredBody> fired,
        List<Conflict> conflicts,
        List<DecisionBody.FailureBody> failures,
        List<Action> actions,
        boolean erased,
        boolean unreadable) {

    /** An action as the API shows it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Action(
            String id,
            String type,
            String status,
            int attempts,
            @Nullable Instant dueBefore,
            @Nullable Instant sentAt,
            @Nullable String error,
            @Nullable String note,
            List<String> proposalIds) {
        static Action of(ActionView view) {
            return new Action(
                    view.id(),
                    view.type().label(),
                    view.status().label(),
                    view.attempts(),
                    view.dueBefore().orElse(null),
                    view.sentAt().orElse(null),
                    view.error().orElse(null),
                    view.note().orElse(null),
                    view.proposalIds());
        }
    }

    static DecisionView of(LoggedDecision decision, List<ActionView> actions) {
        DecisionBody body = decision.body().orElse(DecisionBody.UNKNOWN);
        return new DecisionView(
                decision.id(),
                decision.eventId(),
                decision.corpId(),
                new EventHead(
                        decision.eventType(),
                        decision.userId(),
                        decision.externalUserId(),
                        decision.state().orElse(""),
                        decision.eventAt()),
                decision.rulebook(),
                decision.decidedAt(),
                decision.elapsedMicros(),
                body.proposals(),
                body.fired(),
                body.conflicts(),
                body.failures(),
                actions.stream().map(Action::of).toList(),
                decision.erased(),
                decision.unreadable());
    }
}
