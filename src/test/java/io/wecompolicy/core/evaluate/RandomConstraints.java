package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Element;
import io.wecompolicy.core.rule.FactType;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands inside the parentheses of one pattern. */
final class RandomConstraints {
    private static final List<String> REGEXES =
            List.of("甲.*", ".*高", "[a-z]+\\\\d?", "意向/(高|低)", "", ".{0,2}", "(?:u|s)[12]", "u1|s.*");

    private final Dice dice;
    private final Pool pool;
    private final boolean asDrools;
    private final FactType type;
    private final List<Field> fields;
    private final List<RandomConditions.Bound> scope;
    private final Supplier<String> name;
    private final List<RandomConditions.Bound> bound = new ArrayList<>();

    RandomConstraints(
            Dice dice,
            Pool pool,
            RandomRules.Subset subset,
            FactType type,
            List<RandomConditions.Bound> scope,
            Supplier<String> name) {
        this.dice = dice;
        this.pool = pool;
        this.asDrools = subset == RandomRules.Subset.AS_DROOLS;
        this.type = type;
        this.scope = scope;
        this.name = name;
        this.fields = type.fields().values().stream()
                .filter(field -> !asDrools || plain(field))
                .toList();
    }

    private static boolean plain(Field field) {
        boolean time =
                field.kind() == ValueKind.TIME || field.kind() == ValueKind.DATE || field.kind() == ValueKind.INSTANT;
        return !time && field.choices().isEmpty();
    }

    /** What the pattern binds, but for its fact. */
    List<RandomConditions.Bound> bound() {
        return bound;
    }

    /** @param wanted what it must bind */
    String write(Optional<RandomConditions.Bound> wanted) {
        List<String> parts = new ArrayList<>();
        wanted.ifPresent(common -> {
            List<Field> fit = fields.stream()
                    .filter(field ->
                            field.kind() == common.kind() && field.choices().isEmpty())
                    .toList();
            parts.add(common.name() + " : " + dice.one(fit).name());
        });
        if (fields.isEmpty()) {
            return "";
        }
        for (int left = dice.one(0, 1, 1, 1, 2, 2, 3); left > 0; left--) {
            parts.add(dice.percent(35) ? binding() : dice.percent(25) ? compound(2) : comparison());
        }
        return String.join(", ", parts);
    }

    private String binding() {
        Field field = dice.one(fields);
        String variable = name.get();
        bound.add(new RandomConditions.Bound(variable, field.kind(), Optional.empty()));
        // Drools' own compiler can not bind and compare a whole element at once.
        boolean splits = asDrools && field.equals(Element.THIS);
        boolean compared = field.kind() != ValueKind.TEXTS && field.choices().isEmpty() && !splits && dice.percent(25);
        return variable + " : " + field.name()
                + (compared ? dice.one(" == ", " != ") + literal(key(field), field.kind()) : "");
    }

    private String compound(int depth) {
        Supplier<String> part = () -> depth > 1 && dice.percent(30) ? compound(depth - 1) : comparison();
        return switch (dice.between(1, asDrools ? 3 : 4)) {
            case 1 -> "(" + part.get() + " && " + part.get() + ")";
            case 2 -> "(" + part.get() + " || " + part.get() + ")";
            case 3 -> "!(" + part.get() + ")";
            default -> part.get() + " && " + part.get() + " || " + part.get();
        };
    }

    private String comparison() {
        if (!type.methods().isEmpty() && dice.percent(60)) {
            return question();
        }
        Field field = dice.one(fields);
        if (!field.choices().isEmpty()) {
            return field.name() + dice.one(" == ", " != ") + "\"" + dice.one(field.choices()) + "\"";
        }
        return switch (field.kind()) {
            case TEXT -> text(field);
            case TEXTS -> field.name() + dice.one(" contains ", " not contains ") + right(key(field), ValueKind.TEXT);
            case BOOLEAN ->
                dice.one(
                        field.name(),
                        "!" + field.name(),
                        field.name() + dice.one(" == ", " != ") + right(key(field), field.kind()),
                        field.name() + dice.one(" in ", " not in ") + "(true)");
            case INTEGER, DECIMAL, TIME, DATE, INSTANT -> ordered(key(field), field.name(), field.kind());
            case FACT -> throw new IllegalStateException("no field is a fact");
        };
    }

    private String text(Field field) {
        List<Operator> operators = new ArrayList<>(Arrays.asList(Operator.values()));
        operators.removeIf(Operator::isOrder);
        Operator operator = dice.one(operators);
        String left = field.name() + " " + operator.text() + " ";
        return switch (operator.positive()) {
            case IN ->
                left + "(" + String.join(", ", dice.several(1, 3, () -> right(key(field), ValueKind.TEXT))) + ")";
            case MATCHES -> left + "\"" + dice.one(REGEXES) + "\"";
            case MEMBER_OF ->
                operand(ValueKind.TEXTS).map(texts -> left + texts).orElseGet(this::comparison);
            case EQUAL ->
                dice.percent(10)
                        ? literal(key(field), ValueKind.TEXT) + " " + operator.text() + " " + field.name()
                        : left + right(key(field), ValueKind.TEXT);
            default -> left + right(key(field), ValueKind.TEXT);
        };
    }

    private String ordered(String key, String left, ValueKind kind) {
        String order = dice.one("==", "!=", "<", "<=", ">", ">=");
        return switch (dice.between(1, 10)) {
            case 1 -> literal(key, kind) + " " + order + " " + left;
            case 2, 3 ->
                left + dice.one(" in ", " not in ") + "("
                        + String.join(", ", dice.several(1, 3, () -> right(key, kind))) + ")";
            default -> left + " " + order + " " + right(key, kind);
        };
    }

    private String question() {
        String about = "(" + literal("Signals.kind", ValueKind.TEXT) + ", " + literal("Signals.key", ValueKind.TEXT);
        String within = about + ", " + dice.one(0, 1, 2, 3, 30) + ")";
        return switch (dice.between(1, 4)) {
            case 1 -> ordered("Signals.count", "count" + within, ValueKind.INTEGER);
            case 2 -> ordered("Signals.sum", "sum" + within, ValueKind.DECIMAL);
            case 3 -> ordered("Signals.sum", "average" + within, ValueKind.DECIMAL);
            default -> ordered("Signals.last", "last" + about + ")", ValueKind.INSTANT);
        };
    }

    private String right(String key, ValueKind kind) {
        Optional<String> operand = dice.percent(45) ? operand(kind) : Optional.empty();
        return operand.orElseGet(() -> literal(key, kind));
    }

    /** A variable, a field of a bound fact, or another field of the same fact. */
    private Optional<String> operand(ValueKind kind) {
        List<String> operands = new ArrayList<>();
        for (RandomConditions.Bound one : scope) {
            if (one.kind() != ValueKind.FACT && one.kind().comparesWith(kind)) {
                operands.add(one.name());
                if (kind == ValueKind.TEXT && !asDrools) {
                    operands.add("\"意向/\" + " + one.name());
                }
            }
            one.fact().stream()
                    .flatMap(known -> known.fields().values().stream())
                    .filter(field -> field.kind().comparesWith(kind) && (!asDrools || plain(field)))
                    .forEach(field -> operands.add(one.name() + "." + field.name()));
        }
        fields.stream().filter(field -> field.kind().comparesWith(kind)).forEach(field -> operands.add(field.name()));
        bound.stream().filter(one -> one.kind().comparesWith(kind)).forEach(one -> operands.add(one.name()));
        return operands.isEmpty() ? Optional.empty() : Optional.of(dice.one(operands));
    }

    private String key(Field field) {
        return type.name() + "." + field.name();
    }

    private String literal(String key, ValueKind kind) {
        return Pool.written(pool.literal(key, kind));
    }
}
