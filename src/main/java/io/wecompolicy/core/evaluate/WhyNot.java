package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first thing that keeps a rule from firing, on the way that got furthest. */
public sealed interface WhyNot {
    /** Where the analyst wrote it. */
    Span span();

    /** Asks by kind: a new kind breaks every consumer at compile time. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind. */
    interface Cases<R> {
        R outOfPeriod(OutOfPeriod period);

        R noFact(NoFact noFact);

        R refused(Refused refused);

        R inTheWay(InTheWay inTheWay);

        R nowhere(Nowhere nowhere);
    }

    /** @param now when the event happened: before the rule takes effect, or not before it expires */
    record OutOfPeriod(RuleDefinition rule, Instant now) implements WhyNot {
        @Override
        public Span span() {
            return rule.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.outOfPeriod(this);
        }
    }

    /** There is no fact of the type at all. */
    record NoFact(Condition.Pattern pattern) implements WhyNot {
        @Override
        public Span span() {
            return pattern.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noFact(this);
        }
    }

    /**
     * @param fact the one that came closest
     * @param constraint what is false of it: a comparison with both its values, or an {@code ||} or {@code !} with its parts
     */
    record Refused(Condition.Pattern pattern, Record fact, ConstraintSeen constraint) implements WhyNot {
        @Override
        public Span span() {
            return constraint.constraint().span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** @param facts that together are what must not be */
    record InTheWay(Condition.Not not, List<Record> facts) implements WhyNot {
        public InTheWay {
            facts = List.copyOf(facts);
        }

        @Override
        public Span span() {
            return not.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inTheWay(this);
        }
    }

    /** @param inner why there is no way to fulfil the parts */
    record Nowhere(Condition.Exists exists, WhyNot inner) implements WhyNot {
        @Override
        public Span span() {
            return inner.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nowhere(this);
        }
    }

    /** Empty when nothing is false. */
    static Optional<WhyNot> of(List<ConditionSeen> conditions) {
        return conditions.stream()
                .filter(seen -> seen.truth() == Truth.FALSE)
                .findFirst()
                .map(seen -> seen.match(new FirstFalse()));
    }

    /** Names what is false of a false condition. */
    final class FirstFalse implements ConditionSeen.Cases<WhyNot> {
        private FirstFalse() {}

        @Override
        public WhyNot pattern(ConditionSeen.OfPattern pattern) {
            if (pattern.facts().isEmpty()) {
                return new NoFact(pattern.condition());
            }
            FactSeen closest = pattern.facts().get(0);
            return new Refused(
                    pattern.condition(), closest.fact(), closest.firstFalse().orElseThrow());
        }

        @Override
        public WhyNot not(ConditionSeen.OfNot not) {
            return new InTheWay(not.condition(), witnesses(not.parts()));
        }

        @Override
        public WhyNot exists(ConditionSeen.OfExists exists) {
            return new Nowhere(exists.condition(), of(exists.parts()).orElseThrow());
        }

        @Override
        public WhyNot either(ConditionSeen.OfEither either) {
            return of(either.branches().get(either.taken())).orElseThrow();
        }

        private static List<Record> witnesses(List<ConditionSeen> parts) {
            List<Record> facts = new ArrayList<>();
            for (ConditionSeen part : parts) {
                Stream.of(part)
                        .filter(ConditionSeen.OfPattern.class::isInstance)
                        .flatMap(seen -> ((ConditionSeen.OfPattern) seen).facts().stream())
                        .forEach(seen -> facts.add(seen.fact()));
            }
            return facts;
        }
    }
}
