package io.wecompolicy.rulebook;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.verify.Scenarios;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a tree whole: subset and types, engine, scenarios. Only a tree without faults is ready to decide. */
@ApplicationScoped
class RulebookCompiler {
    /** As many rulebooks stay warm: several corps share one, and a step back needs no compile. */
    private static final int WARM = 5;

    /** What came of it: ready, or the faults in the order of the files. */
    record Check(Optional<Ready> ready, List<String> faults) {}

    /** A tree that decides, not yet under a number. */
    record Ready(DroolsMatcher matcher, Map<Family, Integer> ruleCounts, List<TagGroup> tagGroups) {
        ActiveRulebook as(int version, String digest, String slot) {
            return new ActiveRulebook(version, digest, slot, new Decider(matcher), ruleCounts, tagGroups);
        }
    }

    private final LiveRulebook live;
    private final Engine engine = new Engine();
    private final Map<String, Ready> warm = new LinkedHashMap<>(WARM, 1, true);

    RulebookCompiler(LiveRulebook live) {
        this.live = live;
    }

    synchronized Check check(RulesTree tree) {
        Ready known = warm.get(tree.digest());
        if (known != null) {
            return new Check(Optional.of(known), List.of());
        }
        Compilation compilation = Language.compile(tree.files());
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return new Check(Optional.empty(), errors(compilation));
        }
        Ready ready = ready(compiled.rules());
        List<String> failures = failures(tree, compiled.rules(), ready);
        if (!failures.isEmpty()) {
            ready.matcher().close();
            return new Check(Optional.empty(), failures);
        }
        keep(tree.digest(), ready);
        return new Check(Optional.of(ready), List.of());
    }

    @PreDestroy
    void close() {
        warm.values().forEach(ready -> ready.matcher().close());
    }

    private void keep(String digest, Ready ready) {
        warm.put(digest, ready);
        // Decisions take microseconds: whoever still uses one that is five versions old and not live has long ended.
        warm.keySet().stream()
                .filter(other -> !other.equals(digest) && !live.uses(other))
                .limit(Math.max(0, warm.size() - WARM))
                .toList()
                .forEach(other -> Optional.ofNullable(warm.remove(other))
                        .ifPresent(cold -> cold.matcher().close()));
    }

    private Ready ready(RuleSet rules) {
        Map<Family, Integer> counts =
                rules.rules().collect(Collectors.groupingBy(RuleDefinition::family, Collectors.summingInt(rule -> 1)));
        List<TagGroup> groups = rules.vocabulary().tagGroups().entrySet().stream()
                .map(group -> new TagGroup(
                        group.getKey(),
                        group.getValue().exclusive(),
                        group.getValue().sensitive(),
                        group.getValue().owner(),
                        Set.copyOf(group.getValue().tags())))
                .toList();
        return new Ready(engine.build(rules), counts, groups);
    }

    private static List<String> failures(RulesTree tree, RuleSet rules, Ready ready) {
        Set<String> names = rules.rules().map(RuleDefinition::name).collect(Collectors.toSet());
        return Scenarios.run(tree.files(), ready.matcher(), names, ready.tagGroups())
                .failures();
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
                .map(RulebookCompiler::text)
                .toList();
    }

    private static String text(Diagnostic found) {
        String hint = found.hint().map(words -> "(" + words + ")").orElse("");
        return found.place() + " " + found.message() + hint;
    }
}
