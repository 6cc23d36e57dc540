package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import java.util.List;
import java.util.stream.Stream;

/** What a pattern remembers, and what else it wants. */
final class Bindings {
    private Bindings() {}

    static void bind(Condition.Pattern pattern, Place fact, Scope scope) {
        pattern.binding().ifPresent(name -> scope.bind(name, fact));
        parts(pattern)
                .filter(Constraint.Binding.class::isInstance)
                .map(Constraint.Binding.class::cast)
                .forEach(binding -> scope.bind(binding.variable(), fact.at(binding.field())));
    }

    static List<Constraint> constraints(Condition.Pattern pattern) {
        return parts(pattern)
                .filter(constraint -> !(constraint instanceof Constraint.Binding))
                .toList();
    }

    private static Stream<Constraint> parts(Condition.Pattern pattern) {
        return pattern.constraints().stream().flatMap(Bindings::parts);
    }

    /** {@code a && b} as two constraints, so that each can be looked up and shared. */
    private static Stream<Constraint> parts(Constraint constraint) {
        return constraint instanceof Constraint.All all
                ? all.parts().stream().flatMap(Bindings::parts)
                : Stream.of(constraint);
    }
}
