package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.language.text.RegexGuard;
import io.wecompolicy.core.rule.Bilingual;
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
            throw new Misreading(DrlComplaint.CONSTANT_ALONE, raw.token().start());
        }
        Operand operand = operands.read(raw);
        if (operand.kind() != ValueKind.BOOLEAN) {
            throw new Misreading(
                    DrlComplaint.NO_TRUTH,
                    raw.token().start(),
                    operand.text(),
                    operand.kind(),
                    Moments.example(operand.kind()));
        }
        Operand yes = new Operand.Literal(true, ValueKind.BOOLEAN);
        return new Comparison(operand, Operator.EQUAL, List.of(yes), span);
    }

    Constraint comparison(Raw left, Operator operator, List<Raw> right, Token written, Span span) throws Misreading {
        if (OperandReader.isLiteral(left) && right.stream().allMatch(OperandReader::isLiteral)) {
            throw new Misreading(DrlComplaint.CONSTANT_BOTH, left.token().start(), operator.text());
        }
        if (right.size() > MOST_VALUES) {
            throw new Misreading(DrlComplaint.MANY_VALUES, written.start(), MOST_VALUES);
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
            throw new Misreading(
                    DrlComplaint.NOT_COMPARABLE,
                    written.start(),
                    one,
                    left.text(),
                    other,
                    right.text(),
                    operator.text(),
                    hint(one, operator, other));
        }
    }

    private static DrlPhrase hint(ValueKind left, Operator operator, ValueKind right) {
        if (operator.positive() == Operator.CONTAINS && right == ValueKind.TEXTS) {
            return DrlPhrase.SWAP_SIDES;
        }
        if (operator.positive() == Operator.MEMBER_OF && left == ValueKind.TEXT) {
            return DrlPhrase.MEMBER_OF_SET;
        }
        return switch (left) {
            case TEXTS -> DrlPhrase.COLLECTIONS_CONTAIN;
            case FACT -> DrlPhrase.COMPARE_FIELDS;
            case BOOLEAN -> DrlPhrase.COMPARE_TRUTH;
            case TEXT -> operator.isOrder() ? DrlPhrase.TEXTS_HAVE_NO_ORDER : DrlPhrase.SAME_KIND;
            case INTEGER, DECIMAL, TIME, DATE, INSTANT -> DrlPhrase.SAME_KIND;
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
            throw new Misreading(
                    DrlComplaint.UNKNOWN_VALUE,
                    raw.token().start(),
                    field.text(),
                    chosen,
                    NearestName.hint(chosen.toString(), choices));
        }
    }

    private static void checkRegex(Operand regex, Raw raw) throws Misreading {
        if (!(regex instanceof Operand.Literal literal)) {
            throw new Misreading(DrlComplaint.VARIABLE_REGEX, raw.token().start());
        }
        Optional<Bilingual> complaint = RegexGuard.complaint((String) literal.value());
        if (complaint.isPresent()) {
            throw new Misreading(DrlComplaint.BAD_REGEX, raw.token().start(), complaint.get());
        }
    }
}
