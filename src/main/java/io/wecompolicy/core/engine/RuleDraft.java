package io.wecompolicy.core.engine;

import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;

/**
 * One way through a rule, nearly in Drools' words: in which order the situation is asked, depends on the other rules. Every
 * rule begins with the situation, also one that asks nothing of it: no match outlives its event, then, in a session that
 * answers again.
 */
final class RuleDraft {
    private final String name;
    private final Group group;
    private final Asked situation;

    /**
     * @param name no two ways through any rules have the same
     * @param conditions free of {@code or}
     */
    RuleDraft(RuleDefinition rule, String name, List<Condition> conditions, Meter meter) {
        this.name = name;
        this.group = new Group(new Counting(rule, name, meter), Scope.empty());
        this.situation = group.openSituation();
        conditions.forEach(group::add);
    }

    String name() {
        return name;
    }

    /** What is asked of the situation alone. */
    List<Wish> wishes() {
        return situation.wishes();
    }

    MatchedFacts facts() {
        return new MatchedFacts(group);
    }

    Rule finish(String packageName, Popularity popularity, Global<Collector> decide, RulePlan plan) {
        situation.finish(popularity);
        List<RuleItemBuilder<?>> items = new ArrayList<>(group.finished());
        items.add(DecideBlock.of(plan, decide, group.scope()));
        return PatternDSL.rule(packageName, name).build(items.toArray(RuleItemBuilder<?>[]::new));
    }
}
