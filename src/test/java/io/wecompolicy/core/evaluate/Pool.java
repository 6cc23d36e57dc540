package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.event.BeijingTime;
import io.wecompolicy.core.rule.ValueKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that meet: what rules compare with, by {@code Type.field}, and for facts the same again or what is just beside
 * it.
 */
final class Pool {
    static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");
    static final List<String> TAGS = List.of("意向/高", "意向/低", "来源/a", "来源/地铁");
    private static final List<String> USERS = List.of("u1", "u2", "张三");
    private static final List<String> STATES = List.of("s1", "s2", "");
    private static final List<String> OTHERS = List.of("甲", "甲乙", "unknown", "ab", "");
    private static final List<String> ODD = List.of("带\"引号\"", "a\\b", "意向", "𠮷野", " 空格 ", "100");

    private final Dice dice;
    private final Map<String, List<Object>> compared = new HashMap<>();

    private final Map<String, List<String>> texts = new HashMap<>();

    Pool(Dice dice) {
        this.dice = dice;
    }

    /** A value for a rule to compare the field with. */
    Object literal(String field, ValueKind kind) {
        Object value = fresh(field, kind);
        compared.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
        return value;
    }

    /** A value for a fact to have. */
    Object value(String field, ValueKind kind) {
        List<Object> known = compared.getOrDefault(field, List.of());
        return known.isEmpty() || dice.percent(30) ? fresh(field, kind) : beside(dice.one(known));
    }

    String text(String field) {
        return (String) value(field, ValueKind.TEXT);
    }

    private Object fresh(String field, ValueKind kind) {
        return switch (kind) {
            case TEXT -> dice.percent(8) ? dice.one(ODD) : dice.one(texts(field));
            case INTEGER -> dice.between(-1, 4);
            case DECIMAL -> new BigDecimal(dice.one("0", "1", "1.0", "1.00", "49.99", "50", "50.00", "-3.5"));
            case BOOLEAN -> dice.percent(50);
            case TIME -> LocalTime.of(dice.one(0, 9, 22, 23), dice.one(0, 59), dice.one(0, 0, 59));
            case DATE -> LocalDate.of(2026, 11, dice.between(10, 12));
            case INSTANT -> NOW.plusSeconds(dice.between(-1, 1));
            case TEXTS, FACT -> throw new IllegalArgumentException(kind.name());
        };
    }

    private List<String> texts(String field) {
        return texts.computeIfAbsent(field, Pool::alike);
    }

    private static List<String> alike(String field) {
        String name = field.substring(field.indexOf('.') + 1);
        if (name.matches("userId|externalUserId|subject|newUserId|subjectId")) {
            return USERS;
        }
        if (name.matches("state|scope|source|channel")) {
            return STATES;
        }
        return name.matches("tags|target|names|primary|added|removed|resource|roles|departments|this") ? TAGS : OTHERS;
    }

    private Object beside(Object value) {
        if (dice.percent(55)) {
            return value;
        }
        if (value instanceof String text) {
            return dice.one("", "unknown", text + "x", "前" + text, text.substring(0, text.length() / 2));
        }
        if (value instanceof Integer number) {
            return number + dice.one(-1, 1);
        }
        if (value instanceof BigDecimal number) {
            return dice.one(
                    number.add(new BigDecimal("0.01")),
                    number.subtract(BigDecimal.ONE),
                    number.setScale(number.scale() + 2),
                    number.stripTrailingZeros());
        }
        if (value instanceof LocalTime time) {
            return time.plusSeconds(dice.one(-1, 1));
        }
        if (value instanceof LocalDate date) {
            return date.plusDays(dice.one(-1, 1));
        }
        return value instanceof Instant instant ? instant.plusSeconds(dice.one(-1, 1)) : value;
    }

    /** As a rule file has it. */
    static String written(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
        Object shown = value instanceof Instant instant ? instant.atOffset(BeijingTime.OFFSET) : value;
        return "\"" + shown.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
