package io.wecompolicy.core.rule;

import io.wecompolicy.core.decision.Specificity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How special conditions are. What stands under {@code not} or is accumulated narrows nothing
 * down to somebody, so it does not count. */
final class Specifics {
    private static final Set<String> CHANNEL_FIELDS = Set.of("state", "channel", "configId");

    private Specifics() {}

    static Specificity of(List<Condition> conditions) {
        List<Condition.Pattern> all =
                conditions.stream().flatMap(Condition::patterns).toList();
        return conditions.stream()
                .flatMap(Specifics::positive)
                .map(pattern -> of(pattern, all))
                .max(Specificity::compareTo)
                .orElse(Specificity.CORP);
    }

    private static Stream<Condition.Pattern> positive(Condition condition) {
        boolean narrows = !(condition instanceof Condition.Not || condition instanceof Condition.Accumulate);
        return narrows ? condition.patterns() : Stream.empty();
    }

    /** @param all patterns of the rule */
    private static Specificity of(Condition.Pattern pattern, List<Condition.Pattern> all) {
        Optional<Field> collection = pattern.elementsOf().flatMap(source -> collection(source, all));
        Specificity byField = pattern.constraints().stream()
                .flatMap(Specifics::comparisons)
                .map(comparison -> of(comparison, collection))
                .max(Specificity::compareTo)
                .orElse(Specificity.CORP);
        boolean liveCode = pattern.type().name().equals("LiveCode") && byField == Specificity.CORP;
        return liveCode ? Specificity.CHANNEL : byField;
    }

    /** What an element is of says how special it is to ask for it, as {@code contains} would. */
    private static Optional<Field> collection(Operand source, List<Condition.Pattern> all) {
        if (source instanceof Operand.VariableComponent component) {
            return Optional.of(component.field());
        }
        return all.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(Constraint.Binding.class::isInstance)
                .map(Constraint.Binding.class::cast)
                .filter(binding -> binding.variable().equals(source.text()))
                .map(Constraint.Binding::field)
                .findFirst();
    }

    private static Specificity of(Constraint.Comparison comparison, Optional<Field> collection) {
        if (comparison.operator().isNegated()) {
            return Specificity.CORP;
        }
        boolean literal = comparison.left() instanceof Operand.Literal
                || comparison.right().stream().allMatch(Operand.Literal.class::isInstance);
        return Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                .filter(Operand.Component.class::isInstance)
                .map(operand -> ((Operand.Component) operand).field())
                .map(field -> of(field.equals(Element.THIS) ? collection.orElse(field) : field, literal))
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
