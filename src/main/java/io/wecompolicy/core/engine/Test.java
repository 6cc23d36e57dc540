package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A constraint made ready. */
@FunctionalInterface
interface Test {
    boolean holds(Object fact, Object[] bound);

    /**
     * @param names the variables, in the order in which their values will stand in {@code bound}; added to
     * @param rule that is named when the budget is spent here
     */
    static Test of(Constraint constraint, List<String> names, Meter meter, String rule) {
        if (constraint instanceof Constraint.Comparison comparisonHere) {
            return comparison(comparisonHere, names, meter, rule);
        }
        if (constraint instanceof Constraint.Negation negation) {
            Test part = of(negation.part(), names, meter, rule);
            return (fact, bound) -> !part.holds(fact, bound);
        }
        if (constraint instanceof Constraint.All allHere) {
            List<Test> parts = all(allHere.parts(), names, meter, rule);
            return (fact, bound) -> {
                for (Test part : parts) {
                    if (!part.holds(fact, bound)) {
                        return false;
                    }
                }
                return true;
            };
        }
        if (constraint instanceof Constraint.Any any) {
            List<Test> parts = all(any.parts(), names, meter, rule);
            return (fact, bound) -> {
                for (Test part : parts) {
                    if (part.holds(fact, bound)) {
                        return true;
                    }
                }
                return false;
            };
        }
        return (fact, bound) -> true;
    }

    private static List<Test> all(List<Constraint> parts, List<String> names, Meter meter, String rule) {
        List<Test> tests = new ArrayList<>();
        parts.forEach(part -> tests.add(of(part, names, meter, rule)));
        return tests;
    }

    private static Test comparison(Constraint.Comparison comparison, List<String> names, Meter meter, String rule) {
        Reading left = Reading.of(comparison.left(), names);
        Operator operator = comparison.operator();
        List<Reading> right = new ArrayList<>();
        for (Operand operand : comparison.right()) {
            right.add(Reading.of(operand, names));
        }
        if (operator.positive() == Operator.MATCHES) {
            Pattern regex = Pattern.compile(
                    (String) ((Operand.Literal) comparison.right().get(0)).value());
            boolean wanted = operator == Operator.MATCHES;
            return (fact, bound) -> regex.matcher(meter.counted((String) left.read(fact, bound), rule))
                            .matches()
                    == wanted;
        }
        if (operator.positive() == Operator.IN) {
            boolean wanted = operator == Operator.IN;
            return (fact, bound) -> {
                Object value = left.read(fact, bound);
                for (Reading one : right) {
                    if (Operator.EQUAL.holds(value, one.read(fact, bound))) {
                        return wanted;
                    }
                }
                return !wanted;
            };
        }
        Reading only = right.get(0);
        return (fact, bound) -> operator.holds(left.read(fact, bound), only.read(fact, bound));
    }
}
