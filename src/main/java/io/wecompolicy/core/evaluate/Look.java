package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.CountedText;
import io.wecompolicy.core.rule.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at one fact, or none, with what earlier conditions bound. There is no other way here to find whether a constraint holds. */
record Look(Values values, Regexes regexes, Steps steps) implements Constraint.Cases<ConstraintSeen> {
    static FactSeen at(Record fact, Condition.Pattern pattern, Map<String, Object> bound, Search search) {
        search.steps().take();
        List<ConstraintSeen> seen = at(Optional.of(fact), pattern.constraints(), bound, search);
        return new FactSeen(fact, Truth.of(!decided(seen, Truth.FALSE)), seen);
    }

    /** @param fact none for constraints on what is bound */
    static List<ConstraintSeen> at(
            Optional<Record> fact, List<Constraint> constraints, Map<String, Object> bound, Search search) {
        return new Look(new Values(fact, bound), search.regexes(), search.steps()).until(Truth.FALSE, constraints);
    }

    @Override
    public ConstraintSeen comparison(Constraint.Comparison comparison) {
        Object left = values.of(comparison.left());
        List<Object> right = values.of(comparison.right());
        Operator operator = comparison.operator();
        return ConstraintSeen.compared(
                comparison, Truth.of(any(operator.positive(), left, right) != operator.isNegated()), left, right);
    }

    private boolean any(Operator positive, Object left, List<Object> right) {
        for (Object value : right) {
            if (asks(positive, left, value)) {
                return true;
            }
        }
        return false;
    }

    /** Several values stand only on the right of {@code in}. */
    private boolean asks(Operator positive, Object left, Object right) {
        if (positive != Operator.MATCHES) {
            return positive.holds(left, right);
        }
        return regexes.fits((String) right, new CountedText((String) left, steps::take));
    }

    @Override
    public ConstraintSeen all(Constraint.All all) {
        List<ConstraintSeen> parts = until(Truth.FALSE, all.parts());
        return ConstraintSeen.ofParts(all, Truth.of(!decided(parts, Truth.FALSE)), parts);
    }

    @Override
    public ConstraintSeen any(Constraint.Any any) {
        List<ConstraintSeen> parts = until(Truth.TRUE, any.parts());
        return ConstraintSeen.ofParts(any, Truth.of(decided(parts, Truth.TRUE)), parts);
    }

    @Override
    public ConstraintSeen negation(Constraint.Negation negation) {
        ConstraintSeen part = see(negation.part());
        return ConstraintSeen.ofParts(negation, Truth.of(part.truth() == Truth.FALSE), List.of(part));
    }

    @Override
    public ConstraintSeen binding(Constraint.Binding binding) {
        return ConstraintSeen.remembered(
                binding, binding.field().read(values.fact().orElseThrow()));
    }

    ConstraintSeen see(Constraint constraint) {
        steps.take();
        return constraint.match(this);
    }

    private List<ConstraintSeen> until(Truth decisive, List<Constraint> constraints) {
        List<ConstraintSeen> seen = new ArrayList<>();
        for (Constraint constraint : constraints) {
            seen.add(decided(seen, decisive) ? ConstraintSeen.notEvaluated(constraint) : see(constraint));
        }
        return seen;
    }

    private static boolean decided(List<ConstraintSeen> seen, Truth decisive) {
        return seen.stream().anyMatch(one -> one.truth() == decisive);
    }
}
