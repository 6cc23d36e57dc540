package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Accumulated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names what is false of a false condition. */
final class FirstFalse implements ConditionSeen.Cases<WhyNot> {
    /** Empty when nothing is false. */
    static Optional<WhyNot> of(List<ConditionSeen> conditions) {
        return conditions.stream()
                .filter(seen -> seen.truth() == Truth.FALSE)
                .findFirst()
                .map(seen -> seen.match(new FirstFalse()));
    }

    private FirstFalse() {}

    @Override
    public WhyNot pattern(ConditionSeen.OfPattern pattern) {
        if (pattern.facts().isEmpty()) {
            return new WhyNot.NoFact(pattern.condition());
        }
        FactSeen closest = pattern.facts().get(0);
        return new WhyNot.Refused(
                pattern.condition(), closest.fact(), closest.firstFalse().orElseThrow());
    }

    @Override
    public WhyNot not(ConditionSeen.OfNot not) {
        return new WhyNot.InTheWay(not.condition(), witnesses(not.parts()));
    }

    @Override
    public WhyNot exists(ConditionSeen.OfExists exists) {
        return new WhyNot.Nowhere(exists.condition(), of(exists.parts()).orElseThrow());
    }

    @Override
    public WhyNot either(ConditionSeen.OfEither either) {
        return of(either.branches().get(either.taken())).orElseThrow();
    }

    @Override
    public WhyNot accumulate(ConditionSeen.OfAccumulate accumulate) {
        int missing = accumulate.results().indexOf(Optional.empty());
        if (missing >= 0) {
            return new WhyNot.NoResult(
                    accumulate.condition(), accumulate.condition().results().get(missing));
        }
        List<Object> values =
                accumulate.results().stream().map(Optional::orElseThrow).toList();
        return new WhyNot.RefusedResult(
                new Accumulated(accumulate.condition(), values),
                ConstraintSeen.firstFalse(accumulate.constraints()).orElseThrow());
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
