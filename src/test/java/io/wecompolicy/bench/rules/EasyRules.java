package io.wecompolicy.bench.rules;

import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
            String name = shape.name() + n;
            Predicate<Facts> condition = shape.java(n);
            rules.register(new RuleBuilder()
                    .name(name)
                    .when(known -> condition.test(known.get("facts")))
                    .then(known -> known.<List<String>>get("fired").add(name))
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
