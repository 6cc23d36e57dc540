package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Specificity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How special conditions are. What stands under {@code not} or is accumulated narrows nothing
 * down to somebody, so it does not count. */
final class Specifics {
    private static final Set<String> CHANNEL_FIELDS = Set.of("state", "channel", "configId");

    private Specifics() {}

    static Specificity of(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(Specifics::positive)
                .map(Specifics::of)
                .max(Specificity::compareTo)
                .orElse(Specificity.CORP);
    }

    private static Stream<Condition.Pattern> positive(Condition condition) {
        boolean narrows = !(condition instanceof Condition.Not || condition instanceof Condition.Accumulate);
        return narrows ? condition.patterns() : Stream.empty();
    }

    private static Specificity of(Condition.Pattern pattern) {
        Specificity byField = pattern.constraints().stream()
                .flatMap(Specifics::comparisons)
                .map(Specifics::of)
                .max(Specificity::compareTo)
                .orElse(Specificity.CORP);
        boolean liveCode = pattern.type().name().equals("LiveCode") && byField == Specificity.CORP;
        return liveCode ? Specificity.CHANNEL : byField;
    }

    private static Specificity of(Constraint.Comparison comparison) {
        if (comparison.operator().isNegated()) {
            return Specificity.CORP;
        }
        boolean literal = comparison.left() instanceof Operand.Literal
                || comparison.right().stream().allMatch(Operand.Literal.class::isInstance);
        return Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                .filter(Operand.Component.class::isInstance)
                .map(operand -> of(((Operand.Component) operand).field(), literal))
                .max(Specificity::compareTo)
                .orElse(Specificity.CORP);
    }

    private static Specificity of(Field field, boolean literal) {
        if (field.name().equals("userId") && literal) {
            return Specificity.MEMBER;
        }
        if (field.owner().equals("Member") && field.name().equals("departments")) {
            return Specificity.DEPARTMENT;
        }
        return CHANNEL_FIELDS.contains(field.name()) && literal ? Specificity.CHANNEL : Specificity.CORP;
    }

    private static Stream<Constraint.Comparison> comparisons(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison) {
            return Stream.of(comparison);
        }
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().flatMap(Specifics::comparisons);
        }
        if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().flatMap(Specifics::comparisons);
        }
        return Stream.empty();
    }
}
