package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Constraint.Comparison;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.Span;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that both sides of a comparison can be compared so. */
final class ComparisonChecker {
    private static final int MOST_VALUES = 500;

    private final OperandReader operands;

    ComparisonChecker(OperandReader operands) {
        this.operands = operands;
    }

    /** The variables of other patterns that were used so far. */
    Set<String> variables() {
        return operands.used();
    }

    /** A field that stands alone: {@code onDuty}. */
    Constraint truth(Raw raw, Span span) throws Misreading {
        if (OperandReader.isLiteral(raw)) {
            throw new Misreading("constant-condition", raw.token().start(), "条件里没有字段，永远一样", "请写 `字段 == 值`");
        }
        Operand operand = operands.read(raw);
        if (operand.kind() != ValueKind.BOOLEAN) {
            String said = "`" + operand.text() + "` 是" + operand.kind().label() + "，不能单独作条件";
            throw new Misreading(
                    "wrong-type",
                    raw.token().start(),
                    said,
                    "请写成 `" + operand.text() + " == " + Moments.example(operand.kind()) + "`");
        }
        Operand yes = new Operand.Literal(true, ValueKind.BOOLEAN);
        return new Comparison(operand, Operator.EQUAL, List.of(yes), span);
    }

    Constraint comparison(Raw left, Operator operator, List<Raw> right, Token written, Span span) throws Misreading {
        if (OperandReader.isLiteral(left) && right.stream().allMatch(OperandReader::isLiteral)) {
            throw new Misreading(
                    "constant-condition", left.token().start(), "两边都是固定的值，永远一样", "请写 `字段 " + operator.text() + " 值`");
        }
        if (right.size() > MOST_VALUES) {
            throw new Misreading("too-many", written.start(), "`in` 里最多 " + MOST_VALUES + " 个值", "请拆成几条规则，或改用决策表");
        }
        Operand first = OperandReader.isLiteral(left)
                ? operands.read(
                        left, beside(operator, operands.read(right.get(0)).kind(), false))
                : operands.read(left);
        List<Operand> others = new ArrayList<>();
        for (Raw raw : right) {
            Operand other = operands.read(raw, beside(operator, first.kind(), true));
            checkKinds(first, operator, other, written);
            checkChoice(first, operator, other, raw);
            if (OperandReader.isLiteral(left)) {
                checkChoice(other, operator, first, left);
            }
            others.add(other);
        }
        if (operator.positive() == Operator.MATCHES) {
            checkRegex(others.get(0), right.get(0));
        }
        return new Comparison(first, operator, others, span);
    }

    /** The kind that a literal must have beside a value of this kind. */
    private static ValueKind beside(Operator operator, ValueKind other, boolean literalIsRight) {
        return switch (operator.positive()) {
            case CONTAINS, MATCHES, STARTS_WITH, ENDS_WITH -> ValueKind.TEXT;
            case MEMBER_OF -> literalIsRight ? ValueKind.TEXTS : ValueKind.TEXT;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, LESS, AT_MOST, GREATER, AT_LEAST ->
                other == ValueKind.TEXTS ? ValueKind.TEXT : other;
            case NOT_CONTAINS, NOT_MEMBER_OF, NOT_MATCHES, NOT_STARTS_WITH, NOT_ENDS_WITH ->
                throw new IllegalStateException("a positive operator is none of these");
        };
    }

    private static void checkKinds(Operand left, Operator operator, Operand right, Token written) throws Misreading {
        ValueKind one = left.kind();
        ValueKind other = right.kind();
        boolean fits = switch (operator.positive()) {
            case EQUAL, IN -> one.comparesWith(other) && one != ValueKind.TEXTS && one != ValueKind.FACT;
            case LESS, AT_MOST, GREATER, AT_LEAST -> one.comparesWith(other) && one.isOrdered();
            case CONTAINS -> (one == ValueKind.TEXTS || one == ValueKind.TEXT) && other == ValueKind.TEXT;
            case MEMBER_OF -> one == ValueKind.TEXT && other == ValueKind.TEXTS;
            case MATCHES, STARTS_WITH, ENDS_WITH -> one == ValueKind.TEXT && other == ValueKind.TEXT;
            case NOT_EQUAL, NOT_IN, NOT_CONTAINS, NOT_MEMBER_OF, NOT_MATCHES, NOT_STARTS_WITH, NOT_ENDS_WITH ->
                throw new IllegalStateException("a positive operator is none of these");
        };
        if (!fits) {
            String said = one.label() + " `" + left.text() + "` 和" + other.label() + " `" + right.text() + "` 不能用 `"
                    + operator.text() + "` 比较";
            throw new Misreading("wrong-type", written.start(), said, hint(one, operator));
        }
    }

    private static String hint(ValueKind left, Operator operator) {
        return switch (left) {
            case TEXTS -> "集合请用 `contains` 或 `not contains`";
            case FACT -> "请比较事实的字段，如 `字段 == $变量.字段`";
            case BOOLEAN -> "请写 `== true` 或 `== false`";
            case TEXT -> operator.isOrder() ? "文本只能比较相等、包含、开头和结尾" : "两边要是同一种值";
            case INTEGER, DECIMAL, TIME, DATE, INSTANT -> "两边要是同一种值";
        };
    }

    private static void checkChoice(Operand field, Operator operator, Operand value, Raw raw) throws Misreading {
        boolean equality = operator.positive() == Operator.EQUAL || operator.positive() == Operator.IN;
        if (!equality
                || !(field instanceof Operand.Component component)
                || !(value instanceof Operand.Literal literal)) {
            return;
        }
        List<String> choices = component.field().choices();
        Object chosen = literal.value();
        if (!choices.isEmpty() && !choices.contains(chosen)) {
            String said = "`" + field.text() + "` 没有 `" + chosen + "` 这个值";
            throw new Misreading(
                    "unknown-value", raw.token().start(), said, NearestName.hint(chosen.toString(), choices));
        }
    }

    private static void checkRegex(Operand regex, Raw raw) throws Misreading {
        if (!(regex instanceof Operand.Literal literal)) {
            throw new Misreading("bad-regex", raw.token().start(), "`matches` 的右边只能是固定的文本", "请写 `matches \"…\"`");
        }
        Optional<String> complaint = RegexGuard.complaint((String) literal.value());
        if (complaint.isPresent()) {
            throw new Misreading(
                    "bad-regex", raw.token().start(), complaint.get(), "请写得简单些，或用 `contains`、`str[startsWith]`、`in`");
        }
    }
}
