package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.RuleName;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.rule.SignalWindows;
import io.wecompolicy.core.verify.Report;
import io.wecompolicy.core.verify.RuleCoverage;
import io.wecompolicy.rulebook.check.Checked;
import io.wecompolicy.rulebook.check.TreeCheck;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes trees decide. Only a tree that checks clean is ready. */
@ApplicationScoped
class RulebookCompiler {
    /** As many rulebooks stay warm: several corps share one, and a step back needs no compile. */
    private static final int WARM = 5;

    /** What came of it: ready, or the faults in the order of the files. */
    record Check(Optional<Ready> ready, List<String> faults) {}

    /** A tree that decides, not yet under a number. */
    record Ready(
            DroolsMatcher matcher,
            RuleSet rules,
            List<TagGroup> tagGroups,
            List<RuleCoverage> coverage,
            List<RuleName> isolated) {
        private List<String> uncovered(double minCoverage) {
            return new Report(List.of(), List.of(), coverage)
                    .shortfall(minCoverage).stream().map(RulebookCompiler::text).toList();
        }

        ActiveRulebook as(int version, String digest, String slot) {
            return new ActiveRulebook(
                    version,
                    digest,
                    slot,
                    isolated,
                    new Decider(matcher),
                    ruleCounts(),
                    tagGroups,
                    SignalWindows.of(rules));
        }

        Map<Family, Integer> ruleCounts() {
            return rules.rules()
                    .collect(Collectors.groupingBy(RuleDefinition::family, Collectors.summingInt(rule -> 1)));
        }
    }

    private final LiveRulebook live;
    private final TreeCheck trees;
    private final Map<String, Ready> warm = new LinkedHashMap<>(WARM, 1, true);

    RulebookCompiler(LiveRulebook live, TreeCheck trees) {
        this.live = live;
        this.trees = trees;
    }

    synchronized Check check(RulesTree tree) {
        Ready known = warm.get(tree.digest());
        if (known != null) {
            return new Check(Optional.of(known), List.of());
        }
        Checked checked = trees.check(tree.files());
        Optional<Checked.Compiled> compiled = checked.compiled();
        if (compiled.isEmpty()) {
            return new Check(Optional.empty(), errors(checked));
        }
        if (!checked.ok()) {
            checked.close();
            return new Check(Optional.empty(), compiled.get().report().failures());
        }
        Ready ready = ready(compiled.get());
        keep(tree.digest(), ready);
        return new Check(Optional.of(ready), List.of());
    }

    /** The same, refusing a tree of which scenarios cover too little: for one that is going to be published. */
    Check check(RulesTree tree, double minCoverage) {
        Check check = check(tree);
        List<String> uncovered =
                check.ready().map(ready -> ready.uncovered(minCoverage)).orElse(List.of());
        return uncovered.isEmpty() ? check : new Check(Optional.empty(), uncovered);
    }

    /**
     * A tree that goes without some of its rules. It is the whole tree that is checked: scenarios may need them.
     *
     * @param isolated sorted
     */
    synchronized Check check(RulesTree tree, List<RuleName> isolated) {
        Check whole = check(tree);
        return isolated.isEmpty()
                ? whole
                : new Check(whole.ready().map(ready -> without(tree.digest(), ready, isolated)), whole.faults());
    }

    private Ready without(String digest, Ready whole, List<RuleName> isolated) {
        String key = ActiveRulebook.key(digest, isolated);
        Ready known = warm.get(key);
        if (known != null) {
            return known;
        }
        RuleSet rules = whole.rules().without(isolated);
        Ready ready = new Ready(trees.build(rules), rules, whole.tagGroups(), whole.coverage(), isolated);
        keep(key, ready);
        return ready;
    }

    @PreDestroy
    void close() {
        warm.values().forEach(ready -> ready.matcher().close());
    }

    private void keep(String key, Ready ready) {
        warm.put(key, ready);
        // Decisions take microseconds: whoever still uses one that is five versions old and not live has long ended.
        warm.keySet().stream()
                .filter(other -> !other.equals(key) && !live.uses(other))
                .limit(Math.max(0, warm.size() - WARM))
                .toList()
                .forEach(other -> Optional.ofNullable(warm.remove(other))
                        .ifPresent(cold -> cold.matcher().close()));
    }

    private static Ready ready(Checked.Compiled compiled) {
        return new Ready(
                compiled.matcher(),
                compiled.rules(),
                compiled.tagGroups(),
                compiled.report().coverage(),
                List.of());
    }

    private static List<String> errors(Checked checked) {
        return checked.compiling().stream()
                .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
                .map(RulebookCompiler::text)
                .toList();
    }

    private static String text(Diagnostic found) {
        String hint = found.hint().map(words -> "(" + words + ")").orElse("");
        return found.place() + " " + found.message() + hint;
    }
}
