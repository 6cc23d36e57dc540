package io.wecompolicy.bench.rules;

import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;

/** The rules as a programmer would write them: one condition after the other. */
final class PlainJava {
    private final int rules;

    PlainJava(int rules) {
        this.rules = rules;
    }

    List<String> fired(Facts facts) {
        List<String> fired = new ArrayList<>();
        for (int rule = 0; rule < rules; rule++) {
            Shape shape = Workload.shape(rule);
            int n = Workload.number(rule);
            if (shape.holds(n, facts)) {
                fired.add(shape.name() + n);
            }
        }
        return fired;
    }
}
