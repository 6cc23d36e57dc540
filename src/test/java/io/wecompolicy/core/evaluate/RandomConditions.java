package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.FactTypes;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The conditions of one rule, and the operands that its consequences can have. */
final class RandomConditions {
    private final Dice dice;
    private final Pool pool;
    private final RandomRules.Subset subset;
    private final List<String> types;
    private final List<Bound> scope = new ArrayList<>();
    /** Results that only consequences can use: Drools' own functions make long and double. */
    private final List<Bound> said = new ArrayList<>();

    private int patterns;
    private int names;

    /** @param fact the type, when a whole fact is bound */
    record Bound(String name, ValueKind kind, Optional<FactType> fact) {}

    RandomConditions(Dice dice, Pool pool, RandomRules.Subset subset, List<String> types) {
        this.dice = dice;
        this.pool = pool;
        this.subset = subset;
        this.types = types;
    }

    String write() {
        StringBuilder written = new StringBuilder();
        boolean choice = false;
        for (int left = dice.one(1, 1, 2, 2, 2, 3); left > 0; left--) {
            int kind = dice.between(1, 100);
            String condition;
            if (kind <= 12 && patterns > 0) {
                condition = "not( " + inner(1) + " )";
            } else if (kind <= 22) {
                condition = "exists( " + inner(1) + " )";
            } else if (kind <= 36 && !choice) {
                choice = true;
                condition = "( " + either(1) + " )";
            } else if (kind <= 52 && patterns < 6 && !(choice && asDrools())) {
                // Behind branches that are not equally long Drools' own accumulate looks for its values where none are.
                condition = accumulate();
            } else if (kind <= 64 && patterns < 6) {
                Bound texts = new Bound(name(), ValueKind.TEXTS, Optional.empty());
                condition = pattern(scope, Optional.of(texts));
                scope.add(texts);
                condition += "\n    " + element(scope, texts.name(), Optional.empty());
            } else {
                condition = pattern(scope, Optional.empty());
            }
            // A parenthesis right behind a collection would be taken for a call.
            boolean collection = condition.matches("(?s)(.*\n *)?(\\$\\w+ : )?String\\(.*\\) from [$.\\w]+");
            written.append("    ").append(condition).append(collection ? ";\n" : "\n");
        }
        return written.toString();
    }

    int patterns() {
        return patterns;
    }

    private String accumulate() {
        List<Bound> before = List.copyOf(scope);
        List<String> source = new ArrayList<>();
        for (int left = dice.one(1, 1, 1, 2, 2, 3); left > 0; left--) {
            Optional<Bound> value = dice.percent(70)
                    ? Optional.of(new Bound(name(), dice.one(added()), Optional.empty()))
                    : Optional.empty();
            source.add(pattern(scope, value));
            value.ifPresent(scope::add);
        }
        List<Bound> inside = scope.subList(before.size(), scope.size());
        RandomAccumulate made = new RandomAccumulate(dice, pool, subset, List.copyOf(inside), before, this::name);
        String rest = made.write();
        scope.clear();
        scope.addAll(before);
        (asDrools() ? said : scope).addAll(made.results());
        return "accumulate( " + String.join(" and ", source) + rest + " )";
    }

    /** Kinds by how often they are added up: whole numbers are those that several facts have. */
    private List<ValueKind> added() {
        ValueKind often = ValueKind.INTEGER;
        return asDrools()
                ? List.of(often)
                : Stream.of(
                                often,
                                often,
                                often,
                                ValueKind.DECIMAL,
                                ValueKind.DECIMAL,
                                ValueKind.TIME,
                                ValueKind.DATE,
                                ValueKind.INSTANT)
                        .filter(kind -> types().anyMatch(type -> has(type, kind)))
                        .toList();
    }

    private String inner(int depth) {
        List<Bound> before = List.copyOf(scope);
        List<String> parts = new ArrayList<>(List.of(pattern(scope, Optional.empty())));
        if (dice.percent(35) && patterns < 6) {
            boolean deeper = depth < 2 && dice.percent(50);
            parts.add(
                    deeper
                            ? dice.one("not", "exists") + "( " + inner(depth + 1) + " )"
                            : pattern(scope, Optional.empty()));
        }
        scope.clear();
        scope.addAll(before);
        return String.join(" and ", parts);
    }

    /** Either every branch binds a variable of one name and kind, or none can be used afterwards. */
    private String either(int depth) {
        List<Bound> before = List.copyOf(scope);
        Optional<Bound> common = dice.percent(60)
                ? Optional.of(new Bound(name(), dice.one(ValueKind.TEXT, ValueKind.INTEGER), Optional.empty()))
                : Optional.empty();
        List<String> branches = dice.several(2, 3, () -> {
            scope.clear();
            scope.addAll(before);
            String branch = pattern(scope, common);
            if (dice.percent(30) && patterns < 6) {
                branch = "( " + branch + " and " + pattern(scope, Optional.empty()) + " )";
            } else if (depth < 2 && dice.percent(15) && patterns < 6) {
                branch = "( " + branch + " and not( " + inner(2) + " ) )";
            } else if (depth < 2 && patterns < 4 && !asDrools() && dice.percent(15)) {
                // In branches of branches Drools' own compiler loses what all of them bind.
                branch = "( " + branch + " and ( " + either(depth + 1) + " ) )";
            }
            return branch;
        });
        scope.clear();
        scope.addAll(before);
        common.ifPresent(scope::add);
        return String.join(" or ", branches);
    }

    /** @param wanted what it must bind */
    private String pattern(List<Bound> scope, Optional<Bound> wanted) {
        List<String> collections = collections(wanted);
        if (!collections.isEmpty() && dice.percent(40)) {
            return element(scope, dice.one(collections), wanted);
        }
        patterns++;
        FactType type = type(wanted);
        RandomConstraints constraints = new RandomConstraints(dice, pool, subset, type, scope, this::name);
        String inside = constraints.write(wanted);
        Optional<String> binding = dice.percent(45) ? Optional.of(name()) : Optional.empty();
        binding.ifPresent(name -> scope.add(new Bound(name, ValueKind.FACT, Optional.of(type))));
        scope.addAll(constraints.bound());
        return binding.map(name -> name + " : ").orElse("") + type.name() + "( " + inside + " )";
    }

    private boolean asDrools() {
        return subset == RandomRules.Subset.AS_DROOLS;
    }

    /**
     * What {@code from} can stand before here. Of branches that bind one variable to texts of two collections, Drools' own
     * compiler asks the one collection only.
     */
    private List<String> collections(Optional<Bound> wanted) {
        List<String> collections = new ArrayList<>();
        boolean fits = wanted.isEmpty() || (wanted.get().kind() == ValueKind.TEXT && !asDrools());
        for (Bound bound : fits ? scope : List.<Bound>of()) {
            if (bound.kind() == ValueKind.TEXTS) {
                collections.add(bound.name());
            }
            bound.fact().stream()
                    .flatMap(type -> type.fields().values().stream())
                    .filter(field -> field.kind() == ValueKind.TEXTS)
                    .forEach(field -> collections.add(bound.name() + "." + field.name()));
        }
        return collections;
    }

    private String element(List<Bound> scope, String collection, Optional<Bound> wanted) {
        patterns++;
        RandomConstraints constraints = new RandomConstraints(dice, pool, subset, Element.TYPE, scope, this::name);
        String inside = constraints.write(wanted);
        Optional<String> binding = dice.percent(45) ? Optional.of(name()) : Optional.empty();
        binding.ifPresent(name -> scope.add(new Bound(name, ValueKind.TEXT, Optional.empty())));
        scope.addAll(constraints.bound());
        return binding.map(name -> name + " : ").orElse("") + "String( " + inside + " ) from " + collection;
    }

    private FactType type(Optional<Bound> wanted) {
        List<FactType> fit = types().filter(
                        type -> wanted.isEmpty() || has(type, wanted.get().kind()))
                .toList();
        return dice.one(fit);
    }

    private Stream<FactType> types() {
        return types.stream().map(name -> FactTypes.ALL.type(name).orElseThrow());
    }

    private static boolean has(FactType type, ValueKind kind) {
        return type.fields().values().stream()
                .anyMatch(field -> field.kind() == kind && field.choices().isEmpty());
    }

    private String name() {
        return "$v" + ++names;
    }

    /** Of a text, for a consequence. */
    String text() {
        return operand(ValueKind.TEXT, Pool.written(pool.literal("decide.text", ValueKind.TEXT)));
    }

    String integer() {
        return operand(ValueKind.INTEGER, String.valueOf(dice.between(-1, 3)));
    }

    String tag() {
        return operand(ValueKind.TEXT, Pool.written(dice.one(Pool.TAGS)));
    }

    private String operand(ValueKind kind, String literal) {
        List<String> operands = new ArrayList<>(List.of(literal));
        for (Bound bound : scope) {
            if (bound.kind() == kind) {
                operands.add(bound.name());
            }
            if (kind == ValueKind.TEXT && (bound.kind() == kind || bound.kind().isNumber())) {
                operands.add("\"意向/\" + " + bound.name() + dice.one("", " + \"尾\""));
            }
            bound.fact().stream()
                    .flatMap(type -> type.fields().values().stream())
                    .filter(field -> field.kind() == kind && field.choices().isEmpty())
                    .forEach(field -> operands.add(bound.name() + "." + field.name()));
        }
        said.stream()
                .filter(bound -> kind == ValueKind.TEXT && bound.kind() == ValueKind.INTEGER)
                .forEach(bound -> operands.add("\"意向/\" + " + bound.name()));
        return dice.percent(40) ? literal : dice.one(operands);
    }

    Optional<String> proposal() {
        return fact(type -> Proposal.class.isAssignableFrom(type.record()));
    }

    Optional<String> grant() {
        return fact(type -> type.name().equals("Grant"));
    }

    private Optional<String> fact(Predicate<FactType> wanted) {
        Stream<Bound> facts =
                scope.stream().filter(bound -> bound.fact().filter(wanted).isPresent());
        return facts.map(Bound::name).findFirst();
    }
}
