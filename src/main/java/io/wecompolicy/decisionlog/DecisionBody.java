package io.wecompolicy.decisionlog;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wecompolicy.core.decision.Conflict;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.decision.Settled;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision says, in the shape of the API: the same for a live decision and for one in the sandbox. */
public record DecisionBody(
        List<ProposalBody> proposals, List<FiredBody> fired, List<Conflict> conflicts, List<FailureBody> failures) {
    /** Nothing is known of what it said. */
    public static final DecisionBody UNKNOWN = new DecisionBody(List.of(), List.of(), List.of(), List.of());

    /** @param failures absent in what was stored before there were any */
    public DecisionBody {
        failures = List.copyOf(requireNonNullElse(failures, List.of()));
    }

    /** A proposal and what became of it; {@code decidedBy} and {@code cell} are null where there is none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ProposalBody(
            String id,
            String family,
            String type,
            String target,
            Map<String, Object> value,
            @Nullable String cell,
            String rule,
            String file,
            int line,
            int priority,
            String reason,
            String outcome,
            @Nullable String decidedBy,
            @Nullable String why) {
        static ProposalBody of(Settled settled) {
            Proposal proposal = settled.proposal();
            return new ProposalBody(
                    settled.id(),
                    proposal.family().label(),
                    proposal.type().label(),
                    proposal.target(),
                    proposal.value(),
                    proposal.origin().cell().orElse(null),
                    proposal.rule(),
                    proposal.origin().file(),
                    proposal.origin().line(),
                    proposal.priority(),
                    proposal.origin().reason(),
                    settled.outcome().label(),
                    settled.decidedBy().orElse(null),
                    settled.why().orElse(null));
        }
    }

    /**
     * A rule that matched, with the facts it matched.
     *
     * @param mode {@code enforce}, {@code warn} or {@code dryrun}
     * @param held what it would have said if it were enforced, each as {@code add-tag group/tag}; empty when it is
     */
    public record FiredBody(
            String family, String rule, String file, int line, List<String> facts, String mode, List<String> held) {
        static FiredBody of(Fired fired) {
            return new FiredBody(
                    fired.family().label(),
                    fired.rule(),
                    fired.file(),
                    fired.line(),
                    fired.facts(),
                    fired.mode().label(),
                    fired.held());
        }
    }

    /**
     * A family that gave no answer, because of one rule.
     *
     * @param reason {@code over-steps}, {@code over-matches} or {@code threw}
     */
    public record FailureBody(String family, String rule, String file, int line, String reason, String text) {
        static FailureBody of(Failure failure) {
            return new FailureBody(
                    failure.family().label(),
                    failure.rule(),
                    failure.file(),
                    failure.line(),
                    failure.reason().label(),
                    failure.text());
        }
    }

    public static DecisionBody of(Decision decision) {
        return new DecisionBody(
                decision.proposals().stream().map(ProposalBody::of).toList(),
                decision.fired().stream().map(FiredBody::of).toList(),
                decision.conflicts(),
                decision.failures().stream().map(FailureBody::of).toList());
    }
}
