package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Operand;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a condition as rule text, on one line, whatever notation it was written in. */
final class ConditionText implements Condition.Cases<String> {
    @Override
    public String pattern(Condition.Pattern pattern) {
        String binding = pattern.binding().map(name -> name + " : ").orElse("");
        String type = pattern.type().name();
        return pattern.constraints().isEmpty()
                ? binding + type + "()"
                : binding + type + "( " + listed(pattern.constraints()) + " )";
    }

    @Override
    public String not(Condition.Not not) {
        return "not( " + joined(not.parts()) + " )";
    }

    @Override
    public String exists(Condition.Exists exists) {
        return "exists( " + joined(exists.parts()) + " )";
    }

    @Override
    public String either(Condition.Either either) {
        return either.branches().stream().map(this::joined).collect(Collectors.joining(" or ", "( ", " )"));
    }

    @Override
    public String accumulate(Condition.Accumulate accumulate) {
        String results = accumulate.results().stream()
                .map(result -> result.binding() + " : "
                        + result.aggregate().label()
                        + result.argument()
                                .map(Operand::text)
                                .map(text -> "(" + text + ")")
                                .orElse("()"))
                .collect(Collectors.joining(", "));
        String constraints = accumulate.constraints().isEmpty() ? "" : "; " + listed(accumulate.constraints());
        return "accumulate( " + joined(accumulate.source()) + "; " + results + constraints + " )";
    }

    private String joined(List<Condition> parts) {
        return parts.stream().map(part -> part.match(this)).collect(Collectors.joining(" and "));
    }

    private static String listed(List<Constraint> constraints) {
        return constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
    }
}
