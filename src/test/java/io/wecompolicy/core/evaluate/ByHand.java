package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.rule.Operator;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** What operators mean, said once more in other words, so that neither answer rests on the other. */
final class ByHand {
    private ByHand() {}

    static boolean holds(Operator operator, Object left, List<Object> right) {
        Object first = right.get(0);
        return switch (operator) {
            case EQUAL -> order(left, first) == 0;
            case NOT_EQUAL -> order(left, first) != 0;
            case LESS -> order(left, first) < 0;
            case AT_MOST -> order(left, first) <= 0;
            case GREATER -> order(left, first) > 0;
            case AT_LEAST -> order(left, first) >= 0;
            case IN -> right.stream().anyMatch(value -> order(left, value) == 0);
            case NOT_IN -> right.stream().allMatch(value -> order(left, value) != 0);
            case CONTAINS -> contains(left, first);
            case NOT_CONTAINS -> !contains(left, first);
            case MEMBER_OF -> contains(first, left);
            case NOT_MEMBER_OF -> !contains(first, left);
            case MATCHES -> left.toString().matches(first.toString());
            case NOT_MATCHES -> !left.toString().matches(first.toString());
            case STARTS_WITH -> left.toString().startsWith(first.toString());
            case NOT_STARTS_WITH -> !left.toString().startsWith(first.toString());
            case ENDS_WITH -> left.toString().endsWith(first.toString());
            case NOT_ENDS_WITH -> !left.toString().endsWith(first.toString());
        };
    }

    private static boolean contains(Object whole, Object part) {
        return whole instanceof Collection<?> texts
                ? texts.contains(part)
                : whole.toString().contains(part.toString());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Object left, Object right) {
        return left instanceof Number && right instanceof Number
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : ((Comparable) left).compareTo(right);
    }
}
