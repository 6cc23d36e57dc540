package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.fact.Moment;
import io.wecompolicy.core.fact.Segments;
import io.wecompolicy.core.fact.Signals;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleMetadata;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that a rule asks, small enough to be wrong by itself: a constraint of a pattern (each part of an {@code &&} is
 * one; an {@code ||} is one), that there is such a fact at all, a whole {@code not}, {@code exists}, {@code or} or
 * {@code accumulate}, and what the rule's metadata says of time and department.
 */
public sealed interface Check {
    /** Where the analyst wrote it. */
    Span span();

    /** As an analyst would write it. */
    String text();

    /** Neither before {@code @effective} nor from {@code @expires} on. */
    record Period(RuleDefinition rule) implements Check {
        @Override
        public Span span() {
            return rule.span();
        }

        @Override
        public String text() {
            RuleMetadata said = rule.metadata();
            Stream<String> from = said.effective().stream().map(at -> "@effective(" + at + ")");
            Stream<String> until = said.expires().stream().map(at -> "@expires(" + at + ")");
            return String.join(" ", Stream.concat(from, until).toList());
        }
    }

    /** The member is of a department in {@code @scope}. */
    record Scope(RuleDefinition rule) implements Check {
        @Override
        public Span span() {
            return rule.span();
        }

        @Override
        public String text() {
            return "@scope(\"" + rule.metadata().scope() + "\")";
        }
    }

    /** There is a fact of the type. */
    record Present(Condition.Pattern pattern) implements Check {
        /** Every event has them, so that it can not be wrong. */
        private static final Set<Class<?>> ALWAYS = Set.of(Moment.class, Signals.class, Segments.class);

        @Override
        public Span span() {
            return pattern.span();
        }

        @Override
        public String text() {
            String from =
                    pattern.elementsOf().map(texts -> " from " + texts.text()).orElse("");
            return pattern.type().name() + "()" + from;
        }

        boolean canBeWrong() {
            return !ALWAYS.contains(pattern.type().record());
        }
    }

    /** A constraint of a pattern on its fact; never a binding, which wants nothing. */
    record Asked(Condition.Pattern pattern, Constraint constraint) implements Check {
        @Override
        public Span span() {
            return constraint.span();
        }

        @Override
        public String text() {
            return pattern.type().name() + "( " + constraint.text() + " )";
        }

        static List<Asked> of(Condition.Pattern pattern) {
            List<Asked> asked = new ArrayList<>();
            pattern.constraints().forEach(constraint -> add(pattern, constraint, asked));
            return asked;
        }

        private static void add(Condition.Pattern pattern, Constraint constraint, List<Asked> asked) {
            if (constraint instanceof Constraint.All all) {
                all.parts().forEach(part -> add(pattern, part, asked));
            } else if (!(constraint instanceof Constraint.Binding)) {
                asked.add(new Asked(pattern, constraint));
            }
        }
    }

    /** A {@code not}, {@code exists}, {@code or} or {@code accumulate}. */
    record Whole(Condition condition) implements Check {
        @Override
        public Span span() {
            return condition.span();
        }

        @Override
        public String text() {
            return condition.match(new ConditionText());
        }
    }
}
