package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Consequence;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What of the language rules use. */
final class Coverage {
    static final List<String> ALL_COMPARISONS = allComparisons();
    static final List<String> ALL_CONSTRUCTS = List.of(
            "Pattern",
            "Not",
            "Exists",
            "Either",
            "Accumulate",
            "count",
            "sum INTEGER",
            "sum DECIMAL",
            "average INTEGER",
            "average DECIMAL",
            "min INTEGER",
            "min DECIMAL",
            "min TIME",
            "min DATE",
            "min INSTANT",
            "max INTEGER",
            "max DECIMAL",
            "max TIME",
            "max DATE",
            "max INSTANT",
            "Not in Not",
            "Exists in Not",
            "Not in Exists",
            "Exists in Exists",
            "from Variable",
            "from VariableComponent",
            "from in Not",
            "from in Exists",
            "from in Either",
            "from in Accumulate",
            "Not in Either",
            "Either in Either",
            "Comparison",
            "All",
            "Any",
            "Negation",
            "Binding",
            "Literal",
            "Component",
            "Variable",
            "VariableComponent",
            "Question",
            "Joined");

    private final Set<String> comparisons = new TreeSet<>();
    private final Set<String> constructs = new TreeSet<>();
    private final Set<DecideCall> calls = new TreeSet<>();

    Set<String> comparisons() {
        return comparisons;
    }

    Set<String> constructs() {
        return constructs;
    }

    Set<DecideCall> calls() {
        return calls;
    }

    void add(RuleDefinition rule) {
        rule.conditions().forEach(condition -> add(condition, ""));
        for (Consequence consequence : rule.consequences()) {
            calls.add(consequence.call());
            consequence.arguments().forEach(this::add);
        }
    }

    private void add(Condition condition, String around) {
        String name = condition.getClass().getSimpleName();
        constructs.add(name);
        boolean nested = !around.isEmpty() && !name.equals("Pattern") && !(around + name).equals("EitherExists");
        if (nested) {
            constructs.add(name + " in " + around);
        }
        if (condition instanceof Condition.Not not) {
            not.parts().forEach(part -> add(part, name));
        } else if (condition instanceof Condition.Exists exists) {
            exists.parts().forEach(part -> add(part, name));
        } else if (condition instanceof Condition.Either either) {
            either.branches().stream().flatMap(List::stream).forEach(part -> add(part, name));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate.source().forEach(part -> add(part, name));
            accumulate.results().forEach(this::add);
            accumulate.constraints().forEach(this::add);
        } else if (condition instanceof Condition.Pattern pattern) {
            pattern.elementsOf()
                    .ifPresent(
                            source -> constructs.add("from " + source.getClass().getSimpleName()));
            if (pattern.elementsOf().isPresent() && !around.isEmpty()) {
                constructs.add("from in " + around);
            }
            pattern.constraints().forEach(this::add);
        }
    }

    private void add(Condition.Result result) {
        constructs.add(result.aggregate().label()
                + result.argument().map(argument -> " " + argument.kind()).orElse(""));
    }

    private void add(Constraint constraint) {
        constructs.add(constraint.getClass().getSimpleName());
        if (constraint instanceof Constraint.Comparison comparison) {
            comparisons.add(
                    comparison.operator().text() + " " + comparison.left().kind());
            Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                    .forEach(this::add);
        } else if (constraint instanceof Constraint.All all) {
            all.parts().forEach(this::add);
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(this::add);
        } else if (constraint instanceof Constraint.Negation negation) {
            add(negation.part());
        }
    }

    private void add(Operand operand) {
        constructs.add(operand.getClass().getSimpleName());
    }

    private static List<String> allComparisons() {
        List<String> all = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            Arrays.stream(ValueKind.values())
                    .filter(kind -> fits(operator, kind))
                    .forEach(kind -> all.add(operator.text() + " " + kind));
        }
        return all;
    }

    private static boolean fits(Operator operator, ValueKind kind) {
        return switch (operator.positive()) {
            case EQUAL, IN -> kind != ValueKind.TEXTS && kind != ValueKind.FACT;
            case LESS, AT_MOST, GREATER, AT_LEAST -> kind.isOrdered();
            case CONTAINS -> kind == ValueKind.TEXT || kind == ValueKind.TEXTS;
            default -> kind == ValueKind.TEXT;
        };
    }
}
