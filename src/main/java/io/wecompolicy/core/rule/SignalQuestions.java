package io.wecompolicy.core.rule;

import io.wecompolicy.core.fact.Signals;
import java.util.List;

/** The listed methods of facts. There are few, so each is written out: nothing else of a record can be called. */
final class SignalQuestions {
    private static final List<ValueKind> WITHIN_DAYS = List.of(ValueKind.TEXT, ValueKind.TEXT, ValueKind.INTEGER);

    private SignalQuestions() {}

    static List<FactMethod> of(Class<? extends Record> record) {
        if (record != Signals.class) {
            return List.of();
        }
        return List.of(
                new FactMethod(
                        "Signals",
                        "count",
                        WITHIN_DAYS,
                        ValueKind.INTEGER,
                        (fact, with) -> ((Signals) fact)
                                .count((String) with.get(0), (String) with.get(1), (Integer) with.get(2))),
                new FactMethod(
                        "Signals",
                        "sum",
                        WITHIN_DAYS,
                        ValueKind.DECIMAL,
                        (fact, with) -> ((Signals) fact)
                                .sum((String) with.get(0), (String) with.get(1), (Integer) with.get(2))),
                new FactMethod(
                        "Signals",
                        "average",
                        WITHIN_DAYS,
                        ValueKind.DECIMAL,
                        (fact, with) -> ((Signals) fact)
                                .average((String) with.get(0), (String) with.get(1), (Integer) with.get(2))),
                new FactMethod(
                        "Signals",
                        "last",
                        List.of(ValueKind.TEXT, ValueKind.TEXT),
                        ValueKind.INSTANT,
                        (fact, with) -> ((Signals) fact).last((String) with.get(0), (String) with.get(1))));
    }
}
