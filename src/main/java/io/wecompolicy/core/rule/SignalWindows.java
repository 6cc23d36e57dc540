package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.fact.Signals;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which windows, in days, rules ask what a customer did. As time passes, their answers change without an event. */
public final class SignalWindows {
    private static final String OWNER = Signals.class.getSimpleName();

    /** {@code count(kind, key, days)} and its like; {@code last} has no window. */
    private static final int DAYS = 2;

    private SignalWindows() {}

    /** Of rules that put customers into segments: when only time passes, no member is part of it, and nothing else follows. */
    public static SortedSet<Integer> of(RuleSet rules) {
        return rules.rules(Family.GROUPING).stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(Condition::patterns)
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(SignalWindows::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> of(Constraint constraint) {
        return constraint.match(new Constraint.Cases<>() {
            @Override
            public Stream<Integer> comparison(Constraint.Comparison comparison) {
                return Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                        .flatMap(SignalWindows::of);
            }

            @Override
            public Stream<Integer> all(Constraint.All all) {
                return all.parts().stream().flatMap(SignalWindows::of);
            }

            @Override
            public Stream<Integer> any(Constraint.Any any) {
                return any.parts().stream().flatMap(SignalWindows::of);
            }

            @Override
            public Stream<Integer> negation(Constraint.Negation negation) {
                return of(negation.part());
            }

            @Override
            public Stream<Integer> binding(Constraint.Binding binding) {
                return Stream.of();
            }

            private Stream<Integer> of(Constraint part) {
                return SignalWindows.of(part);
            }
        });
    }

    private static Stream<Integer> of(Operand operand) {
        return operand instanceof Operand.Question question
                        && question.method().owner().equals(OWNER)
                        && question.arguments().size() > DAYS
                ? Stream.of((Integer) question.arguments().get(DAYS).value())
                : Stream.of();
    }
}
