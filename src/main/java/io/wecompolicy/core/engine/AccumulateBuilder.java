package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.Operand;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.view.ViewItem;
import org.jspecify.annotations.Nullable;

/** Says one {@code accumulate} in the words of Drools' canonical model: the source, the functions, a pattern on the first result. */
final class AccumulateBuilder {
    private final RuleDefinition rule;
    private final Meter meter;

    AccumulateBuilder(RuleDefinition rule, Meter meter) {
        this.rule = rule;
        this.meter = meter;
    }

    /**
     * @param source in Drools' words
     * @param inner what the source has bound
     * @param variables of the rule, to which the results are added
     */
    List<ViewItem<?>> build(Condition.Accumulate condition, ViewItem<?> source, Variables inner, Variables variables) {
        List<Variable<?>> results = new ArrayList<>();
        List<AccumulateFunction> functions = new ArrayList<>();
        for (Condition.Result result : condition.results()) {
            Variable<?> variable = variables.declareValue(result.kind().carrier(), result.binding());
            results.add(variable);
            functions.add(function(result, inner).as(variable));
        }
        List<ViewItem<?>> items = new ArrayList<>();
        items.add(PatternDSL.accumulate(
                source, functions.get(0), functions.subList(1, functions.size()).toArray(AccumulateFunction[]::new)));
        if (!condition.constraints().isEmpty() || results.size() > 1) {
            items.add(constraints(condition, results, variables));
        }
        return items;
    }

    private AccumulateFunction function(Condition.Result result, Variables inner) {
        Accumulator accumulator = new Accumulator(result, meter, rule.name());
        return result.argument()
                .map(argument -> PatternDSL.accFunction(() -> accumulator, inner.get(name(argument))))
                .orElseGet(() -> PatternDSL.accFunction(() -> accumulator));
    }

    private static String name(Operand argument) {
        return argument instanceof Operand.VariableComponent component
                ? component.name()
                : ((Operand.Variable) argument).name();
    }

    private ViewItem<?> constraints(Condition.Accumulate condition, List<Variable<?>> results, Variables variables) {
        PatternDef<?> pattern = PatternDSL.pattern(results.get(0));
        String own = condition.results().get(0).binding();
        // One result that is not there keeps Drools from going on; of several it hands out null.
        counted(own + " is there", (value, bound) -> areThere(value, bound))
                .on(pattern, results.subList(1, results.size()));
        for (Constraint constraint : condition.constraints()) {
            List<String> names = new ArrayList<>();
            Test test = Test.of(constraint, names, meter, rule.name());
            int at = names.indexOf(own);
            List<Variable<?>> with = new ArrayList<>();
            names.stream().filter(name -> !name.equals(own)).forEach(name -> with.add(variables.get(name)));
            counted(
                            own + ": " + constraint.text(),
                            (value, bound) -> areThere(value, bound)
                                    && test.holds(value, at < 0 ? bound : inserted(bound, at, value)))
                    .on(pattern, with);
        }
        return pattern;
    }

    /** Results have no type of their own that a hash could name, so nothing is shared between rules. */
    private CountedTest counted(String text, Test test) {
        String hash = rule.family() + "/" + rule.name() + "/accumulate " + text;
        return new CountedTest(hash, test, meter, rule.name(), rule.span().file());
    }

    private static boolean areThere(@Nullable Object value, Object[] others) {
        return value != null && Arrays.stream(others).allMatch(Objects::nonNull);
    }

    private static Object[] inserted(Object[] values, int at, Object value) {
        Object[] all = new Object[values.length + 1];
        System.arraycopy(values, 0, all, 0, at);
        all[at] = value;
        System.arraycopy(values, at, all, at + 1, values.length - at);
        return all;
    }
}
