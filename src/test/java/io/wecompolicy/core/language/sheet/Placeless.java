package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.List;

/** Rules without the places of their parts, so that notations can be compared. */
final class Placeless {
    private static final Span NOWHERE = Span.ofFile("");

    private Placeless() {}

    static List<RuleDefinition> rules(List<RuleDefinition> rules) {
        return rules.stream().map(Placeless::rule).toList();
    }

    private static RuleDefinition rule(RuleDefinition rule) {
        return new RuleDefinition(
                rule.family(),
                rule.name(),
                NOWHERE,
                rule.metadata(),
                conditions(rule.conditions()),
                rule.consequences().stream()
                        .map(call -> new Consequence(call.call(), call.arguments(), NOWHERE))
                        .toList());
    }

    private static List<Condition> conditions(List<Condition> conditions) {
        return conditions.stream().map(Placeless::condition).toList();
    }

    private static Condition condition(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return new Condition.Pattern(
                    pattern.type(),
                    pattern.elementsOf(),
                    pattern.binding(),
                    constraints(pattern.constraints()),
                    NOWHERE);
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(conditions(not.parts()), NOWHERE);
        }
        if (condition instanceof Condition.Exists exists) {
            return new Condition.Exists(conditions(exists.parts()), NOWHERE);
        }
        Condition.Either either = (Condition.Either) condition;
        return new Condition.Either(
                either.branches().stream().map(Placeless::conditions).toList(), NOWHERE);
    }

    private static List<Constraint> constraints(List<Constraint> constraints) {
        return constraints.stream().map(Placeless::constraint).toList();
    }

    private static Constraint constraint(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison) {
            return new Constraint.Comparison(comparison.left(), comparison.operator(), comparison.right(), NOWHERE);
        }
        if (constraint instanceof Constraint.All all) {
            return new Constraint.All(constraints(all.parts()), NOWHERE);
        }
        if (constraint instanceof Constraint.Any any) {
            return new Constraint.Any(constraints(any.parts()), NOWHERE);
        }
        if (constraint instanceof Constraint.Negation negation) {
            return new Constraint.Negation(constraint(negation.part()), NOWHERE);
        }
        Constraint.Binding binding = (Constraint.Binding) constraint;
        return new Constraint.Binding(binding.variable(), binding.field(), NOWHERE);
    }
}
