package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Field;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.Operator;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.ValueKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.view.ViewItem;

/**
 * Says one pattern in the words of Drools' canonical model: equality with a literal first, because it is hashed; then what
 * the fact answers alone; then joins. No {@code reactOn}: facts never change, and its masks look for bean getters.
 */
@SuppressWarnings({"unchecked", "rawtypes"})
final class PatternBuilder {
    private static final Set<ValueKind> HASHED = Set.of(ValueKind.TEXT, ValueKind.INTEGER, ValueKind.BOOLEAN);

    private final RuleDefinition rule;
    private final String name;
    private final Meter meter;
    private int joins;

    /** @param name no two that are built have the same */
    PatternBuilder(RuleDefinition rule, String name, Meter meter) {
        this.rule = rule;
        this.name = name;
        this.meter = meter;
    }

    /** A constraint with what it needs from other patterns. */
    private record Ready(Constraint constraint, Test test, List<String> names) {
        int rank() {
            return !names.isEmpty() ? 2 : hashed(constraint).isPresent() ? 0 : 1;
        }
    }

    ViewItem<?> build(Condition.Pattern pattern, Variables variables) {
        Optional<Variable<?>> before = variables.lastFact();
        PatternDef definition = PatternDSL.pattern(pattern.elementsOf()
                .<Variable<?>>map(texts ->
                        variables.declareElement(Elements.of(texts, variables, joinHash("from", texts.text()))))
                .orElseGet(() -> variables.declareFact(pattern.type(), pattern.binding())));
        List<Ready> ready = new ArrayList<>();
        for (Constraint constraint :
                pattern.constraints().stream().flatMap(PatternBuilder::parts).toList()) {
            if (constraint instanceof Constraint.Binding binding) {
                definition.bind(
                        variables.declareValue(binding.field().kind().carrier(), binding.variable()),
                        new FieldReader(binding.field()));
            } else {
                List<String> names = new ArrayList<>();
                ready.add(new Ready(constraint, Test.of(constraint, names, meter, rule.name()), names));
            }
        }
        ready.sort(Comparator.comparingInt(Ready::rank));
        for (Ready one : ready) {
            add(definition, pattern.type().name(), one, variables);
        }
        if (before.isPresent() && !pattern.type().isSingle()) {
            count(definition, before.get());
        }
        return definition;
    }

    /** {@code a && b} as two constraints, so that each can be hashed and shared. */
    private static Stream<Constraint> parts(Constraint constraint) {
        return constraint instanceof Constraint.All all
                ? all.parts().stream().flatMap(PatternBuilder::parts)
                : Stream.of(constraint);
    }

    private void add(PatternDef definition, String type, Ready ready, Variables variables) {
        if (ready.names.isEmpty()) {
            alone(definition, type, ready);
            return;
        }
        CountedTest test = counted(joinHash(type, ready.constraint.text()), ready.test);
        List<Variable<?>> with = new ArrayList<>();
        ready.names.forEach(name -> with.add(variables.get(name)));
        if (with.size() == 1) {
            join(definition, ready.constraint, with.get(0), test);
            return;
        }
        test.on(definition, with);
    }

    private void alone(PatternDef definition, String type, Ready ready) {
        // Equal texts of one type mean equal tests, in whatever rule: Drools then keeps one node for all.
        CountedTest test = counted(type + ": " + ready.constraint.text(), ready.test);
        Optional<Constraint.Comparison> hashed = hashed(ready.constraint);
        if (hashed.isEmpty()) {
            definition.expr(test.hash(), new CountedTest.Alone(test));
            return;
        }
        Field field = ((Operand.Component) hashed.get().left()).field();
        Object value = ((Operand.Literal) hashed.get().right().get(0)).value();
        AlphaIndex index = PatternDSL.alphaIndexedBy(
                (Class<Object>) field.kind().carrier(),
                ConstraintType.EQUAL,
                field.index(),
                new FieldReader(field),
                value);
        definition.expr(test.hash(), new CountedTest.Alone(test), index);
    }

    private static Optional<Constraint.Comparison> hashed(Constraint constraint) {
        return Optional.of(constraint)
                .filter(Constraint.Comparison.class::isInstance)
                .map(Constraint.Comparison.class::cast)
                .filter(comparison -> comparison.operator() == Operator.EQUAL)
                .filter(comparison -> comparison.left() instanceof Operand.Component)
                .filter(comparison -> comparison.right().get(0) instanceof Operand.Literal)
                .filter(comparison -> HASHED.contains(comparison.left().kind())
                        && comparison.left().kind() == comparison.right().get(0).kind());
    }

    private static void join(PatternDef definition, Constraint constraint, Variable<?> with, CountedTest test) {
        CountedTest.With1 predicate = new CountedTest.With1(test);
        boolean hashed = constraint instanceof Constraint.Comparison compared
                && compared.operator() == Operator.EQUAL
                && compared.left() instanceof Operand.Component
                && HASHED.contains(compared.left().kind())
                && compared.left().kind() == compared.right().get(0).kind()
                && !(compared.right().get(0) instanceof Operand.Joined);
        if (!hashed) {
            definition.expr(test.hash(), with, predicate);
            return;
        }
        Constraint.Comparison comparison = (Constraint.Comparison) constraint;
        Field field = ((Operand.Component) comparison.left()).field();
        Operand right = comparison.right().get(0);
        Function1 other = right instanceof Operand.VariableComponent component
                ? new FieldReader(component.field())
                : new Itself();
        Class<Object> carrier = (Class<Object>) field.kind().carrier();
        BetaIndex index = PatternDSL.betaIndexedBy(
                carrier, ConstraintType.EQUAL, field.index(), new FieldReader(field), other, carrier);
        definition.expr(test.hash(), with, predicate, index);
    }

    /** Several facts of one type multiply with those before them even where a hash answers; here each pair costs a step. */
    private void count(PatternDef definition, Variable<?> before) {
        CountedTest test = counted(joinHash("", "counted"), (fact, bound) -> true);
        definition.expr(test.hash(), before, new CountedTest.With1(test));
    }

    private String joinHash(String type, String text) {
        return rule.family() + "/" + name + "/" + joins++ + " " + type + ": " + text;
    }

    private CountedTest counted(String hash, Test test) {
        return new CountedTest(hash, test, meter, rule.name(), rule.span().file());
    }

    /** What is compared with is the variable's own value. */
    private record Itself() implements Function1<Object, Object>, HashedExpression {
        private static final long serialVersionUID = 1L;

        @Override
        public Object apply(Object value) {
            return value;
        }

        @Override
        public String getExpressionHash() {
            return "itself";
        }
    }
}
