package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.evaluate.Bounds;
import io.wecompolicy.core.evaluate.Evaluator;
import io.wecompolicy.core.evaluate.Misses;
import io.wecompolicy.core.rule.RuleSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds which rules tests cover. A rule is looked at only as long as there is something to learn of it, and given up on a test
 * as soon as two things are wrong.
 */
final class Coverage {
    private final RuleSet rules;
    private final Evaluator evaluator;
    private final Map<Family, List<Progress>> progress = new EnumMap<>(Family.class);

    private Coverage(RuleSet rules, OwnWords words) {
        this.rules = rules;
        this.evaluator = new Evaluator(rules, Bounds.DEFAULT);
        for (Family family : Family.values()) {
            progress.put(
                    family,
                    rules.rules(family).stream()
                            .map(rule -> new Progress(rule, words))
                            .toList());
        }
    }

    /** @return one for each rule, in the order of files and rules */
    static List<RuleCoverage> of(RuleSet rules, List<Played> tests, OwnWords words) {
        Coverage coverage = new Coverage(rules, words);
        tests.forEach(coverage::count);
        List<Played> passed = tests.stream().filter(Played::passed).toList();
        passed.forEach(test -> coverage.each(test, Progress::hasMoreToLearn, Progress::near));
        // Only the rules whose gap must be explained.
        passed.forEach(test -> coverage.each(test, rule -> !rule.isFull(), Progress::closest));
        return coverage.told();
    }

    private void count(Played test) {
        progress.forEach((family, rules) -> {
            Set<String> fired = test.fired(family);
            rules.forEach(rule -> rule.count(test.passed(), fired.contains(rule.name())));
        });
    }

    /** @param learn what a rule that asks for it learns of a test in which it does not fire */
    private void each(Played test, Predicate<Progress> asks, Lesson learn) {
        for (Recording.Question question : test.questions()) {
            Set<String> fired = test.fired(question.family());
            List<Progress> open = of(question.family()).stream()
                    .filter(rule -> asks.test(rule) && !fired.contains(rule.name()))
                    .toList();
            if (!open.isEmpty()) {
                Misses misses = evaluator.misses(question.facts(), question.proposals());
                open.forEach(rule -> learn.learn(rule, misses, test.name()));
            }
        }
    }

    @FunctionalInterface
    private interface Lesson {
        void learn(Progress rule, Misses misses, CaseName test);
    }

    private List<Progress> of(Family family) {
        return progress.getOrDefault(family, List.of());
    }

    private List<RuleCoverage> told() {
        Map<String, RuleCoverage> told = new HashMap<>();
        progress.values().stream()
                .flatMap(List::stream)
                .forEach(rule -> told.put(rule.family() + "/" + rule.name(), rule.tell()));
        return rules.rules()
                .map(rule -> told.get(rule.family() + "/" + rule.name()))
                .toList();
    }
}
