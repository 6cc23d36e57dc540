package io.wecompolicy.core.rule;

import java.util.List;

/** What a pattern wants of its fact. */
public sealed interface Constraint {
    Span span();

    /** As an analyst would write it. */
    String text();

    /** @param right one operand, or several for {@code in} and {@code not in} */
    record Comparison(Operand left, Operator operator, List<Operand> right, Span span) implements Constraint {
        public Comparison {
            right = List.copyOf(right);
        }

        @Override
        public String text() {
            String values = String.join(", ", right.stream().map(Operand::text).toList());
            boolean several = operator.positive() == Operator.IN;
            return left.text() + " " + operator.text() + " " + (several ? "(" + values + ")" : values);
        }
    }

    /** {@code &&} */
    record All(List<Constraint> parts, Span span) implements Constraint {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return "("
                    + String.join(" && ", parts.stream().map(Constraint::text).toList()) + ")";
        }
    }

    /** {@code ||} */
    record Any(List<Constraint> parts, Span span) implements Constraint {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return "("
                    + String.join(" || ", parts.stream().map(Constraint::text).toList()) + ")";
        }
    }

    /** {@code !} */
    record Negation(Constraint part, Span span) implements Constraint {
        @Override
        public String text() {
            return "!(" + part.text() + ")";
        }
    }

    /** {@code $name : field}: wants nothing, and remembers. */
    record Binding(String variable, Field field, Span span) implements Constraint {
        @Override
        public String text() {
            return variable + " : " + field.name();
        }
    }
}
