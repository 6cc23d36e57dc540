package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import java.util.List;
import java.util.Optional;

/** A condition with what it saw on the way that got furthest. */
public sealed interface ConditionSeen {
    Condition condition();

    Truth truth();

    /** Asks by kind: a new kind breaks every consumer at compile time. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind. */
    interface Cases<R> {
        R pattern(OfPattern pattern);

        R not(OfNot not);

        R exists(OfExists exists);

        R either(OfEither either);

        R accumulate(OfAccumulate accumulate);
    }

    /**
     * @param facts or elements of the collection: the witness when it is true; when it is false, those that were refused, the
     *     closest first; none when there is no fact of the type
     * @param omitted how many more were refused: here the tree is cut
     */
    record OfPattern(Condition.Pattern condition, Truth truth, List<FactSeen> facts, int omitted)
            implements ConditionSeen {
        public OfPattern {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pattern(this);
        }
    }

    /** @param parts when it is false, what stood in the way; when it is true, the way that got furthest */
    record OfNot(Condition.Not condition, Truth truth, List<ConditionSeen> parts) implements ConditionSeen {
        public OfNot {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** @param parts when it is true, the first way to fulfil them; when it is false, the one that got furthest */
    record OfExists(Condition.Exists condition, Truth truth, List<ConditionSeen> parts) implements ConditionSeen {
        public OfExists {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exists(this);
        }
    }

    /**
     * @param branches each for itself, whether or not it was taken; none when it is not evaluated
     * @param taken index of the branch that the way goes through
     */
    record OfEither(Condition.Either condition, Truth truth, List<List<ConditionSeen>> branches, int taken)
            implements ConditionSeen {
        public OfEither {
            branches = branches.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.either(this);
        }
    }

    /**
     * @param counted the facts of each match of the source
     * @param omitted how many more matches were counted: here the tree is cut
     * @param results in their order; empty where nothing was there to make them of
     * @param constraints as those of {@link FactSeen}, without a fact
     */
    record OfAccumulate(
            Condition.Accumulate condition,
            Truth truth,
            List<List<Record>> counted,
            int omitted,
            List<Optional<Object>> results,
            List<ConstraintSeen> constraints)
            implements ConditionSeen {
        public OfAccumulate {
            counted = counted.stream().map(List::copyOf).toList();
            results = List.copyOf(results);
            constraints = List.copyOf(constraints);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.accumulate(this);
        }
    }

    /** What nobody came to. */
    static ConditionSeen notEvaluated(Condition condition) {
        return condition.match(new Condition.Cases<ConditionSeen>() {
            @Override
            public ConditionSeen pattern(Condition.Pattern pattern) {
                return new OfPattern(pattern, Truth.NOT_EVALUATED, List.of(), 0);
            }

            @Override
            public ConditionSeen not(Condition.Not not) {
                return new OfNot(not, Truth.NOT_EVALUATED, List.of());
            }

            @Override
            public ConditionSeen exists(Condition.Exists exists) {
                return new OfExists(exists, Truth.NOT_EVALUATED, List.of());
            }

            @Override
            public ConditionSeen either(Condition.Either either) {
                return new OfEither(either, Truth.NOT_EVALUATED, List.of(), 0);
            }

            @Override
            public ConditionSeen accumulate(Condition.Accumulate accumulate) {
                return new OfAccumulate(accumulate, Truth.NOT_EVALUATED, List.of(), 0, List.of(), List.of());
            }
        });
    }
}
