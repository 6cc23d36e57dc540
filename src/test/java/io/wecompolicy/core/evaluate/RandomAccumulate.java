package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Aggregate;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What one {@code accumulate} makes of its source: results of every function, and constraints on them. */
final class RandomAccumulate {
    private final Dice dice;
    private final Pool pool;
    private final boolean asDrools;
    private final List<RandomConditions.Bound> source;
    private final List<RandomConditions.Bound> before;
    private final Supplier<String> name;
    private final List<RandomConditions.Bound> results = new ArrayList<>();

    /**
     * @param source what the source has bound
     * @param before what conditions before it have bound
     */
    RandomAccumulate(
            Dice dice,
            Pool pool,
            RandomRules.Subset subset,
            List<RandomConditions.Bound> source,
            List<RandomConditions.Bound> before,
            Supplier<String> name) {
        this.dice = dice;
        this.pool = pool;
        this.asDrools = subset == RandomRules.Subset.AS_DROOLS;
        this.source = source;
        this.before = before;
        this.name = name;
    }

    /** What the rest of the rule can use. */
    List<RandomConditions.Bound> results() {
        return results;
    }

    String write() {
        // Of several results Drools' own functions hand out null where one is not there; with us the rule stays silent.
        String made = String.join(", ", dice.several(1, asDrools ? 1 : 3, this::result));
        int wanted = dice.one(0, 0, 1, 1, 2);
        List<String> constraints = dice.several(wanted, wanted, () -> constraint(2));
        return "; " + made + (constraints.isEmpty() ? "" : "; " + String.join(", ", constraints));
    }

    private String result() {
        Aggregate aggregate = dice.one(Aggregate.values());
        List<Argument> arguments = arguments(aggregate);
        boolean counts = !aggregate.takesValues() || arguments.isEmpty();
        Argument argument = counts ? new Argument("", ValueKind.INTEGER) : dice.one(arguments);
        Aggregate used = counts ? Aggregate.COUNT : aggregate;
        String result = name.get();
        results.add(new RandomConditions.Bound(result, used.result(argument.kind), Optional.empty()));
        return result + " : " + used.label() + "(" + argument.text + ")";
    }

    private record Argument(String text, ValueKind kind) {}

    private List<Argument> arguments(Aggregate aggregate) {
        List<Argument> fit = new ArrayList<>();
        for (RandomConditions.Bound one : source) {
            fit.add(new Argument(one.name(), one.kind()));
            one.fact()
                    .ifPresent(type -> type.fields()
                            .values()
                            .forEach(field -> fit.add(new Argument(one.name() + "." + field.name(), field.kind()))));
        }
        fit.removeIf(argument -> !aggregate.takes(argument.kind) || (asDrools && argument.kind != ValueKind.INTEGER));
        return fit;
    }

    private String constraint(int depth) {
        if (depth > 1 && dice.percent(25)) {
            return dice.one(
                    "(" + constraint(1) + " && " + constraint(1) + ")",
                    "(" + constraint(1) + " || " + constraint(1) + ")",
                    "!(" + constraint(1) + ")");
        }
        RandomConditions.Bound left = dice.one(results);
        // Drools' own functions make long and double, which are equal to no int.
        String operator = asDrools ? dice.one("<", "<=", ">", ">=") : dice.one("==", "!=", "<", "<=", ">", ">=");
        return left.name() + " " + operator + " " + right(left);
    }

    private String right(RandomConditions.Bound left) {
        List<String> others = new ArrayList<>();
        for (RandomConditions.Bound one : before) {
            if (one.kind().comparesWith(left.kind())) {
                others.add(one.name());
            }
        }
        results.stream()
                .filter(one -> !asDrools && one.kind().comparesWith(left.kind()) && one != left)
                .forEach(one -> others.add(one.name()));
        return others.isEmpty() || dice.percent(50)
                ? Pool.written(pool.literal("accumulate." + left.kind(), left.kind()))
                : dice.one(others);
    }
}
