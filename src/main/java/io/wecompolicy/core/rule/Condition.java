package io.wecompolicy.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be so for a rule to fire. */
public sealed interface Condition {
    Span span();

    /** All patterns in it, also those under {@code not}, {@code exists} and {@code or}. */
    Stream<Pattern> patterns();

    /** Asks by kind: a new kind breaks every consumer at compile time. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind. */
    interface Cases<R> {
        R pattern(Pattern pattern);

        R not(Not not);

        R exists(Exists exists);

        R either(Either either);

        R accumulate(Accumulate accumulate);
    }

    /**
     * @param elementsOf the collection whose texts are asked, each for itself, instead of facts: a {@link Operand.Variable} or a
     *     {@link Operand.VariableComponent} of the kind {@link ValueKind#TEXTS}; then the type is {@link Element#TYPE}
     * @param binding such as {@code $p}, when the fact is remembered; of an element the text is, by a constraint
     */
    record Pattern(
            FactType type,
            Optional<Operand> elementsOf,
            Optional<String> binding,
            List<Constraint> constraints,
            Span span)
            implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        @Override
        public Stream<Pattern> patterns() {
            return Stream.of(this);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pattern(this);
        }
    }

    /** There is no way to fulfil all parts together. */
    record Not(List<Condition> parts, Span span) implements Condition {
        public Not {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Pattern> patterns() {
            return parts.stream().flatMap(Condition::patterns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** There is a way to fulfil all parts together; how many ways does not matter. */
    record Exists(List<Condition> parts, Span span) implements Condition {
        public Exists {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Pattern> patterns() {
            return parts.stream().flatMap(Condition::patterns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exists(this);
        }
    }

    /**
     * What all matches of the source come to. It holds once, when every result is there and the constraints hold.
     *
     * @param source patterns that match together; what they bind can be used by the results alone
     * @param results bound for the rest of the rule
     * @param constraints on results and on what earlier conditions bound
     */
    record Accumulate(List<Condition> source, List<Result> results, List<Constraint> constraints, Span span)
            implements Condition {
        public Accumulate {
            source = List.copyOf(source);
            results = List.copyOf(results);
            constraints = List.copyOf(constraints);
        }

        @Override
        public Stream<Pattern> patterns() {
            return source.stream().flatMap(Condition::patterns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accumulate(this);
        }
    }

    /**
     * {@code $sum : sum($a)}.
     *
     * @param argument a variable of the source or a field of one; absent for {@code count()}
     */
    record Result(String binding, Aggregate aggregate, Optional<Operand> argument, Span span) {
        public ValueKind kind() {
            return aggregate.result(argument.map(Operand::kind).orElse(ValueKind.INTEGER));
        }
    }

    /** One of the branches; each that holds fires the rule for itself, as in Drools. */
    record Either(List<List<Condition>> branches, Span span) implements Condition {
        public Either {
            branches = branches.stream().map(List::copyOf).toList();
        }

        @Override
        public Stream<Pattern> patterns() {
            return branches.stream().flatMap(List::stream).flatMap(Condition::patterns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either(this);
        }
    }
}
