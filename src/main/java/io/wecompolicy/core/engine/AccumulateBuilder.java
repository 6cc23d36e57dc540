package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Accumulated;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.view.ViewItem;

/** Says one {@code accumulate} in the words of Drools' canonical model: the source, one function, a pattern on what it makes. */
final class AccumulateBuilder {
    private final RuleDefinition rule;
    private final String name;
    private final Meter meter;

    /** @param name no two that are built have the same */
    AccumulateBuilder(RuleDefinition rule, String name, Meter meter) {
        this.rule = rule;
        this.name = name;
        this.meter = meter;
    }

    /**
     * @param source in Drools' words
     * @param variables of the rule, to which the results are added
     */
    List<ViewItem<?>> build(Condition.Accumulate condition, ViewItem<?> source, Variables variables) {
        Accumulator accumulator = new Accumulator(condition, meter, rule.name());
        String first = condition.results().get(0).binding();
        Variable<Accumulated> made = PatternDSL.declarationOf(Accumulated.class, first + "_made");
        PatternDef<Accumulated> pattern = PatternDSL.pattern(made);
        List<String> results = new ArrayList<>();
        for (Condition.Result result : condition.results()) {
            Variable<?> variable = variables.declareValue(result.kind().carrier(), result.binding());
            bind(pattern, variable, results.size());
            results.add(result.binding());
        }
        condition.constraints().forEach(constraint -> add(pattern, first, results, constraint, variables));
        return List.of(
                PatternDSL.accumulate(
                        source, PatternDSL.accFunction(() -> accumulator).as(made)),
                pattern);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void bind(PatternDef pattern, Variable variable, int index) {
        pattern.bind(variable, new One(index));
    }

    private void add(
            PatternDef<?> pattern, String first, List<String> results, Constraint constraint, Variables variables) {
        List<String> names = new ArrayList<>();
        Test test = Test.of(constraint, names, meter, rule.name());
        List<String> others =
                names.stream().filter(one -> !results.contains(one)).toList();
        // Accumulates are never shared between rules, so neither is this.
        String hash = rule.family() + "/" + name + "/accumulate " + first + ": " + constraint.text();
        new CountedTest(
                        hash,
                        (made, bound) -> test.holds(made, together(names, results, (Accumulated) made, others, bound)),
                        meter,
                        rule.name(),
                        rule.span().file(),
                        rule.metadata().appliesAlways())
                .on(pattern, others.stream().map(variables::get).toList());
    }

    private static Object[] together(
            List<String> names, List<String> results, Accumulated made, List<String> others, Object[] bound) {
        Object[] all = new Object[names.size()];
        for (int index = 0; index < all.length; index++) {
            String name = names.get(index);
            all[index] =
                    results.contains(name) ? made.values().get(results.indexOf(name)) : bound[others.indexOf(name)];
        }
        return all;
    }

    /** One of the results. */
    private record One(int index) implements Function1<Object, Object>, HashedExpression {
        private static final long serialVersionUID = 1L;

        @Override
        public Object apply(Object made) {
            return ((Accumulated) made).values().get(index);
        }

        @Override
        public String getExpressionHash() {
            return "result " + index;
        }
    }
}
