package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Conflict;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Settled;
import java.util.List;

/** What a decision says under a key of {@code expect}, in the words of a sheet: they could be copied into the expectation. */
final class ActualText {
    private ActualText() {}

    /** @param wanted rules that must stay silent, for {@code notFired}: those of them that fired are told */
    static String of(String key, Decision decision, List<String> wanted) {
        List<String> fired =
                decision.fired().stream().map(Fired::rule).distinct().sorted().toList();
        return switch (key) {
            case "proposals" ->
                told("\n", decision.proposals().stream().map(ActualText::of).toList());
            case "conflicts" ->
                told("\n", decision.conflicts().stream().map(ActualText::of).toList());
            case "fired" -> told("、", fired);
            default ->
                wanted.isEmpty()
                        ? ""
                        : told("、", fired.stream().filter(wanted::contains).toList());
        };
    }

    private static String told(String separator, List<String> items) {
        return items.isEmpty() ? SheetValue.NONE : String.join(separator, items);
    }

    private static String of(Settled settled) {
        return settled.proposal().type().label() + " " + settled.proposal().target() + " "
                + settled.outcome().label();
    }

    private static String of(Conflict conflict) {
        return conflict.kind() + " " + conflict.severity();
    }
}
