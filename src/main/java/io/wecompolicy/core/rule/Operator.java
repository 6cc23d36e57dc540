package io.wecompolicy.core.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** What a comparison asks, and how the answer is found. The negated forms are operators of their own. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!=", EQUAL),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    /** One of several values; asked as {@link #EQUAL} of each. */
    IN("in"),
    NOT_IN("not in", IN),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains", CONTAINS),
    MEMBER_OF("memberOf"),
    NOT_MEMBER_OF("not memberOf", MEMBER_OF),
    /** A regular expression that fits the whole text. */
    MATCHES("matches"),
    NOT_MATCHES("not matches", MATCHES),
    STARTS_WITH("str[startsWith]"),
    NOT_STARTS_WITH("not str[startsWith]", STARTS_WITH),
    ENDS_WITH("str[endsWith]"),
    NOT_ENDS_WITH("not str[endsWith]", ENDS_WITH);

    private final String text;
    private final Operator positive;

    Operator(String text) {
        this.text = text;
        this.positive = this;
    }

    Operator(String text, Operator positive) {
        this.text = text;
        this.positive = positive;
    }

    /** As DRL writes it. */
    public String text() {
        return text;
    }

    public static Optional<Operator> ofText(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.text.equals(text))
                .findFirst();
    }

    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }

    public boolean isNegated() {
        return positive != this;
    }

    /** The operator of which this is the negation; itself when it is none. */
    public Operator positive() {
        return positive;
    }

    /** @param right one value: {@link #IN} and {@link #MATCHES} are put together by whoever asks */
    public boolean holds(Object left, Object right) {
        return isNegated() != positive.asks(left, right);
    }

    private boolean asks(Object left, Object right) {
        return switch (this) {
            case EQUAL, IN -> sameValue(left, right);
            case LESS -> order(left, right) < 0;
            case AT_MOST -> order(left, right) <= 0;
            case GREATER -> order(left, right) > 0;
            case AT_LEAST -> order(left, right) >= 0;
            case CONTAINS ->
                left instanceof Collection<?> texts ? texts.contains(right) : ((String) left).contains((String) right);
            case MEMBER_OF -> ((Collection<?>) right).contains(left);
            case MATCHES -> ((String) left).matches((String) right);
            case STARTS_WITH -> ((String) left).startsWith((String) right);
            case ENDS_WITH -> ((String) left).endsWith((String) right);
            case NOT_EQUAL, NOT_IN, NOT_CONTAINS, NOT_MEMBER_OF, NOT_MATCHES, NOT_STARTS_WITH, NOT_ENDS_WITH ->
                throw new IllegalStateException("`" + text + "` is asked by its positive");
        };
    }

    /** Amounts are equal by value: 100 is 100.00. */
    private static boolean sameValue(Object left, Object right) {
        return (left instanceof Number && right instanceof Number) ? order(left, right) == 0 : left.equals(right);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Object left, Object right) {
        if (left.getClass() == right.getClass()) {
            return ((Comparable) left).compareTo(right);
        }
        return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }
}
