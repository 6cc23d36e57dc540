package io.wecompolicy.core.rule;

import java.util.List;

/** What a pattern wants of its fact. */
public sealed interface Constraint {
    Span span();

    /** As an analyst would write it. */
    String text();

    /** Asks by kind: a new kind breaks every consumer at compile time. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind. */
    interface Cases<R> {
        R comparison(Comparison comparison);

        R all(All all);

        R any(Any any);

        R negation(Negation negation);

        R binding(Binding binding);
    }

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

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
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

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
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

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /** {@code !} */
    record Negation(Constraint part, Span span) implements Constraint {
        @Override
        public String text() {
            return "!(" + part.text() + ")";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.negation(this);
        }
    }

    /** {@code $name : field}: wants nothing, and remembers. */
    record Binding(String variable, Field field, Span span) implements Constraint {
        @Override
        public String text() {
            return variable + " : " + field.name();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.binding(this);
        }
    }
}
