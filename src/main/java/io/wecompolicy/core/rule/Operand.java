package io.wecompolicy.core.rule;

import java.util.List;

/** Something with a value in a condition or a consequence. */
public sealed interface Operand {
    ValueKind kind();

    /** As an analyst would write it. */
    String text();

    /** Asks by kind: a new kind breaks every consumer at compile time. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind. */
    interface Cases<R> {
        R literal(Literal literal);

        R component(Component component);

        R variable(Variable variable);

        R variableComponent(VariableComponent component);

        R question(Question question);

        R joined(Joined joined);
    }

    /** @param value of the carrier of its kind */
    record Literal(Object value, ValueKind kind) implements Operand {
        @Override
        public String text() {
            return value instanceof Number || value instanceof Boolean
                    ? value.toString()
                    : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** A field of the fact that the pattern stands for. */
    record Component(Field field) implements Operand {
        @Override
        public ValueKind kind() {
            return field.kind();
        }

        @Override
        public String text() {
            return field.name();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.component(this);
        }
    }

    /** What an earlier pattern bound: a field's value, or with the kind {@link ValueKind#FACT} the fact itself. */
    record Variable(String name, ValueKind kind) implements Operand {
        @Override
        public String text() {
            return name;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.variable(this);
        }
    }

    /** A field of a fact that an earlier pattern bound. */
    record VariableComponent(String name, Field field) implements Operand {
        @Override
        public ValueKind kind() {
            return field.kind();
        }

        @Override
        public String text() {
            return name + "." + field.name();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.variableComponent(this);
        }
    }

    /** A question to the fact that the pattern stands for. */
    record Question(FactMethod method, List<Literal> arguments) implements Operand {
        public Question {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueKind kind() {
            return method.result();
        }

        /** The answer of this fact. */
        public Object ask(Object fact) {
            return method.ask(fact, arguments.stream().map(Literal::value).toList());
        }

        @Override
        public String text() {
            return method.name() + "("
                    + String.join(", ", arguments.stream().map(Literal::text).toList()) + ")";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.question(this);
        }
    }

    /** Texts and numbers put together with {@code +}; a text is first or second, so nothing is ever added up. */
    record Joined(List<Operand> parts) implements Operand {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public ValueKind kind() {
            return ValueKind.TEXT;
        }

        @Override
        public String text() {
            return String.join(" + ", parts.stream().map(Operand::text).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.joined(this);
        }
    }
}
