package io.wecompolicy.bench.rules;

import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The rules as Easy Rules' documentation has them: a lambda for each condition, facts by name. */
final class EasyRules {
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules(int count) {
        for (int rule = 0; rule < count; rule++) {
            Shape shape = Workload.shape(rule);
            int n = Workload.number(rule);
            rules.register(new RuleBuilder()
                    .name(shape.name() + n)
                    .when(known -> shape.holds(n, known.get("facts")))
                    .then(known -> known.<List<String>>get("fired").add(shape.name() + n))
                    .build());
        }
    }

    List<String> fired(Facts facts) {
        org.jeasy.rules.api.Facts known = new org.jeasy.rules.api.Facts();
        List<String> fired = new ArrayList<>();
        known.put("facts", facts);
        known.put("fired", fired);
        engine.fire(rules, known);
        return fired;
    }
}
