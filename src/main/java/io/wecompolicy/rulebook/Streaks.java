package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.FailureReason;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.event.CorpId;
import io.wecompolicy.core.event.EventType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In how many decisions in a row rules threw, as far as this replica decided; any thread may count. A row is of decisions
 * about events of one type: a rule that looks at orders is not reached by a new contact, whose sound decision says nothing
 * about it. Within a type a decision ends the rows of a family when the family gave an answer; when another of its rules
 * failed, nothing is known of the rest.
 */
final class Streaks {
    private final int limit;
    private final Map<Row, Integer> lengths = new HashMap<>();

    private record Row(CorpId corp, EventType type, RuleName rule) {
        boolean isEndedBy(DecisionOutcome outcome, Set<Family> failed) {
            return corp.equals(outcome.corp()) && type == outcome.type() && !failed.contains(rule.family());
        }
    }

    /** @param limit decisions in a row that are too many */
    Streaks(int limit) {
        this.limit = limit;
    }

    /**
     * @param outcome of the rulebook that is live
     * @return the failures that were one too many; their rows begin anew
     */
    synchronized List<Failure> add(DecisionOutcome outcome) {
        if (lengths.isEmpty() && outcome.failures().isEmpty()) {
            return List.of();
        }
        Set<Family> failed = outcome.failures().stream().map(Failure::family).collect(Collectors.toSet());
        lengths.keySet().removeIf(row -> row.isEndedBy(outcome, failed));
        return outcome.failures().stream()
                .filter(Streaks::counts)
                .filter(failure -> isOneTooMany(new Row(outcome.corp(), outcome.type(), failure.name())))
                .toList();
    }

    /** Another rulebook decides for the corp. */
    synchronized void forget(CorpId corp) {
        lengths.keySet().removeIf(row -> row.corp().equals(corp));
    }

    /**
     * A guard that gives no answer keeps its family shut. Left out, it would open what it is there to refuse, and that is for a
     * person to say.
     */
    private static boolean counts(Failure failure) {
        return failure.reason() == FailureReason.THREW && failure.family() != Family.PERMISSION;
    }

    private boolean isOneTooMany(Row row) {
        boolean reached = lengths.merge(row, 1, Integer::sum) >= limit;
        if (reached) {
            lengths.remove(row);
        }
        return reached;
    }
}
