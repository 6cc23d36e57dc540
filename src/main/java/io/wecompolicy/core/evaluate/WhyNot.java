package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Accumulated;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.time.Instant;
import java.util.List;

/** The first thing that keeps a rule from firing, on the way that got furthest. */
public sealed interface WhyNot {
    /** Where the analyst wrote it. */
    Span span();

    /** Asks by kind: a new kind breaks every consumer at compile time. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind. */
    interface Cases<R> {
        R outOfPeriod(OutOfPeriod period);

        R outOfScope(OutOfScope scope);

        R noFact(NoFact noFact);

        R refused(Refused refused);

        R inTheWay(InTheWay inTheWay);

        R nowhere(Nowhere nowhere);

        R noResult(NoResult noResult);

        R refusedResult(RefusedResult refused);
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

    /** @param departments of the member, as paths: none of them is in the rule's scope; none at all without a member */
    record OutOfScope(RuleDefinition rule, List<String> departments) implements WhyNot {
        public OutOfScope {
            departments = List.copyOf(departments);
        }

        @Override
        public Span span() {
            return rule.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.outOfScope(this);
        }
    }

    /** There is no fact of the type at all, or the collection is empty. */
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

    /** There was nothing to make the average, the least or the greatest of. */
    record NoResult(Condition.Accumulate accumulate, Condition.Result result) implements WhyNot {
        @Override
        public Span span() {
            return result.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noResult(this);
        }
    }

    /** @param constraint what is false of what was accumulated */
    record RefusedResult(Accumulated accumulated, ConstraintSeen constraint) implements WhyNot {
        @Override
        public Span span() {
            return constraint.constraint().span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refusedResult(this);
        }
    }
}
