package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/** One rule file in Drools' words. It holds no state of any session, so it is compiled once and used in every base. */
record FileModel(Model model, Map<String, RuleWay> ways) {
    static final String DECIDE = "decide";

    static FileModel of(RuleFile file, Meter meter) {
        // Each file has its own package: Drools keeps rules by package and name.
        String name = "rules." + file.path().replaceAll("[^A-Za-z0-9]", "_") + "_"
                + file.digest().replaceAll("[^0-9a-f]", "");
        ModelImpl model = new ModelImpl(name);
        Global<Collector> decide = PatternDSL.globalOf(Collector.class, name, DECIDE);
        model.addGlobal(decide);
        Map<String, RuleWay> ways = new HashMap<>();
        Popularity popularity = new Popularity(file.rules().stream()
                .flatMap(rule -> Alternatives.of(rule.conditions()).stream())
                .toList());
        for (RuleDefinition rule : file.rules()) {
            RulePlan plan = new RulePlan(rule);
            int number = 0;
            for (List<Condition> written : Alternatives.of(rule.conditions())) {
                String wayName = number++ == 0 ? rule.name() : rule.name() + "#" + number;
                Order order = Order.of(written, popularity);
                Variables variables = Variables.none();
                List<RuleItemBuilder<?>> items = new ArrayList<>(
                        new ConditionBuilder(rule, wayName, meter).build(order.conditions(), variables));
                List<Variable<?>> wanted = new ArrayList<>();
                wanted.add(decide);
                plan.variables().forEach(variable -> wanted.add(variables.get(variable)));
                items.add(new DecideBlock(plan, wanted));
                model.addRule(PatternDSL.rule(name, wayName).build(items.toArray(RuleItemBuilder<?>[]::new)));
                ways.put(wayName, new RuleWay(plan, order));
            }
        }
        return new FileModel(model, ways);
    }
}
