package io.wecompolicy.console;

import io.wecompolicy.core.event.EventType;
import io.wecompolicy.decisionlog.DecisionBody;
import io.wecompolicy.decisionlog.LoggedDecision;
import io.wecompolicy.outbox.ActionView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One decision on the page, in words: what happened, which rules, what they asked for, and what became of it. */
record Card(
        String id,
        String time,
        String event,
        String customer,
        String member,
        String state,
        int rulebook,
        long micros,
        boolean erased,
        boolean unreadable,
        List<Rule> rules,
        List<Asked> asked,
        List<Action> actions) {

    /** A rule that fired. */
    record Rule(String name, String place, String facts) {}

    /** A proposal; {@code because} names the rule that decided against it, with its reason. */
    record Asked(String type, String target, String outcome, String outcomeWord, String rule, String because) {}

    /** An action; {@code took} counts from the receipt of the event to WeCom's answer. */
    record Action(String type, String status, String statusWord, String took, String detail) {}

    static Card of(LoggedDecision decision, List<ActionView> actions, Instant receivedAt) {
        DecisionBody body = decision.body().orElse(DecisionBody.UNKNOWN);
        return new Card(
                decision.id(),
                Words.clock(decision.decidedAt()),
                Words.of(EventType.ofLabel(decision.eventType())),
                Words.tail(decision.externalUserId()),
                decision.userId(),
                decision.state().orElse(""),
                decision.rulebook().version(),
                decision.elapsedMicros(),
                decision.erased(),
                decision.unreadable(),
                body.fired().stream().map(Card::rule).toList(),
                body.proposals().stream().map(Card::asked).toList(),
                actions.stream().map(action -> action(action, receivedAt)).toList());
    }

    private static Rule rule(DecisionBody.FiredBody fired) {
        return new Rule(fired.rule(), fired.file() + ":" + fired.line(), String.join("\n", fired.facts()));
    }

    private static Asked asked(DecisionBody.ProposalBody proposal) {
        String decidedBy = proposal.decidedBy() == null ? "" : proposal.decidedBy();
        String why = proposal.why() == null ? "" : proposal.why();
        String because = decidedBy.isEmpty() || why.isEmpty() ? decidedBy + why : decidedBy + ":" + why;
        return new Asked(
                Words.proposal(proposal.type()),
                proposal.target(),
                proposal.outcome(),
                Words.outcome(proposal.outcome()),
                proposal.rule(),
                because);
    }

    private static Action action(ActionView action, Instant receivedAt) {
        String took = action.sentAt()
                .map(sent -> Duration.between(receivedAt, sent).toMillis() + " ms")
                .orElse("");
        return new Action(
                Words.of(action.type()),
                action.status().label(),
                Words.of(action.status()),
                took,
                action.error().or(action::note).orElse(""));
    }
}
