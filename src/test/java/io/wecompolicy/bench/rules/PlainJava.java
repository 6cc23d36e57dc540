package io.wecompolicy.bench.rules;

import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules as a programmer would write them: one condition after the other. */
final class PlainJava {
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String name, Predicate<Facts> condition) {}

    PlainJava(int count) {
        for (int rule = 0; rule < count; rule++) {
            Shape shape = Workload.shape(rule);
            int n = Workload.number(rule);
            rules.add(new Rule(shape.name() + n, shape.java(n)));
        }
    }

    List<String> fired(Facts facts) {
        List<String> fired = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.condition.test(facts)) {
                fired.add(rule.name);
            }
        }
        return fired;
    }
}
