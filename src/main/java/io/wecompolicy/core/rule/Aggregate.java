package io.wecompolicy.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code accumulate} makes of many values. The order of the values never shows. */
public enum Aggregate {
    COUNT,
    SUM,
    AVERAGE,
    MIN,
    MAX;

    /** 1.0 and 1.00 are equal and read differently, so one of them must come first. */
    private static final Comparator<Object> BY_SIZE = Aggregate::bySize;

    /** As rules write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Aggregate::label).toList();
    }

    public static Optional<Aggregate> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(aggregate -> aggregate.label().equals(label))
                .findFirst();
    }

    /** Whether it asks for values; else it counts matches. */
    public boolean takesValues() {
        return this != COUNT;
    }

    public boolean takes(ValueKind kind) {
        return (this == MIN || this == MAX) ? kind.isOrdered() : kind.isNumber();
    }

    /** @param of kind of the values; of no matter when there are none to take */
    public ValueKind result(ValueKind of) {
        return switch (this) {
            case COUNT -> ValueKind.INTEGER;
            case AVERAGE -> ValueKind.DECIMAL;
            case SUM, MIN, MAX -> of;
        };
    }

    /**
     * @param values of one kind that it {@linkplain #takes takes}, or one for each match to be counted
     * @return nothing for the average, least or greatest of no values: then the condition does not hold
     * @throws ArithmeticException when a sum of whole numbers is none that an {@code int} holds
     */
    public Optional<Object> of(List<Object> values, ValueKind kind) {
        return switch (this) {
            case COUNT -> Optional.of(values.size());
            case SUM -> Optional.of(kind == ValueKind.INTEGER ? sum(values).intValueExact() : sum(values));
            case AVERAGE ->
                values.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64));
            case MIN -> values.stream().min(BY_SIZE);
            case MAX -> values.stream().max(BY_SIZE);
        };
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream().map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int bySize(Object one, Object other) {
        int size = ((Comparable) one).compareTo(other);
        boolean alike = size == 0 && one instanceof BigDecimal && other instanceof BigDecimal;
        return alike ? Integer.compare(((BigDecimal) one).scale(), ((BigDecimal) other).scale()) : size;
    }
}
