package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;

/**
 * One rule file in Drools' words. It holds no state of any session, so it is compiled once and used in every base.
 *
 * @param asked the types of facts and proposals that its rules name
 */
record FileModel(Model model, Map<String, RuleWay> ways, Set<Class<?>> asked) {
    static final String DECIDE = "decide";

    static FileModel of(RuleFile file, Meter meter) {
        // Each file has its own package: Drools keeps rules by package and name.
        String name = "rules." + file.path().replaceAll("[^A-Za-z0-9]", "_") + "_"
                + file.digest().replaceAll("[^0-9a-f]", "");
        ModelImpl model = new ModelImpl(name);
        Global<Collector> decide = PatternDSL.globalOf(Collector.class, name, DECIDE);
        model.addGlobal(decide);
        Map<RuleDraft, RulePlan> drafts = new LinkedHashMap<>();
        for (RuleDefinition rule : file.rules()) {
            RulePlan plan = new RulePlan(rule);
            int number = 0;
            for (List<Condition> way : Alternatives.of(rule.conditions())) {
                String wayName = number++ == 0 ? rule.name() : rule.name() + "#" + number;
                drafts.put(new RuleDraft(rule, wayName, way, meter), plan);
            }
        }
        Popularity popularity = new Popularity(drafts.keySet());
        Map<String, RuleWay> ways = new HashMap<>();
        drafts.forEach((draft, plan) -> {
            model.addRule(draft.finish(name, popularity, decide, plan));
            ways.put(draft.name(), new RuleWay(plan, draft.facts()));
        });
        return new FileModel(model, ways, asked(file));
    }

    private static Set<Class<?>> asked(RuleFile file) {
        return file.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(Condition::patterns)
                .map(pattern -> pattern.type().record())
                .collect(Collectors.toUnmodifiableSet());
    }
}
