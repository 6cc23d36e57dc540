package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.evaluate.Bounds;
import io.wecompolicy.core.evaluate.Evaluator;
import io.wecompolicy.core.evaluate.Misses;
import io.wecompolicy.core.rule.Recent;
import io.wecompolicy.core.rule.RuleFile;
import io.wecompolicy.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds which rules tests cover. What the tests of one scenario file teach of the rules of one file depends on nothing else, so it
 * is remembered: after an edit only the changed rules meet all tests, and only the changed tests meet all rules.
 */
final class Coverage {
    /** Of pairs of files: a thousand rules and their tests in files of twenty have some three thousand. */
    private static final int MOST_REMEMBERED = 8_192;

    private final Recent<Key, List<Lesson>> lessons = new Recent<>(MOST_REMEMBERED);

    /** What one family was asked in a test that passed, and which of its rules fired. */
    private record Seen(CaseName test, Set<String> fired, List<Recording.Question> questions) {}

    /**
     * What decides what there is to learn.
     *
     * @param closest whether to look for the closest test, where none was near
     * @param rules of the file, as many as are looked at
     */
    private record Key(String path, String digest, boolean closest, List<String> rules, List<Seen> tests) {
        /** Tests are long, and mostly the very objects of the check before: they are compared, but not read through for this. */
        @Override
        public int hashCode() {
            return Objects.hash(
                    path, digest, closest, tests.size(), tests.get(0).test());
        }
    }

    /**
     * @param stories the tests of each scenario file, in the order of files
     * @param words in which gaps are told
     * @return one for each rule, in the order of files and rules
     */
    List<RuleCoverage> of(RuleSet rules, List<List<Played>> stories, OwnWords words) {
        Evaluator evaluator = new Evaluator(rules, Bounds.DEFAULT);
        Firings firings = Firings.in(stories);
        Map<Family, List<List<Seen>>> seen = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            seen.put(family, seen(family, stories));
        }
        List<RuleCoverage> told = new ArrayList<>();
        for (RuleFile file : rules.files()) {
            List<List<Seen>> tests = seen.getOrDefault(file.family(), List.of());
            List<Progress> all = file.rules().stream()
                    .map(rule -> new Progress(rule, firings, words))
                    .toList();
            learn(evaluator, file, all, tests, false);
            List<Progress> far = all.stream().filter(rule -> !rule.isNear()).toList();
            learn(evaluator, file, far, tests, true);
            all.forEach(rule -> told.add(rule.tell()));
        }
        return told;
    }

    private static List<List<Seen>> seen(Family family, List<List<Played>> stories) {
        return stories.stream()
                .map(tests -> seenIn(tests, family))
                .filter(tests -> !tests.isEmpty())
                .toList();
    }

    private static List<Seen> seenIn(List<Played> tests, Family family) {
        return tests.stream()
                .filter(Played::passed)
                .map(test -> new Seen(test.name(), test.fired(family), test.questions(family)))
                .toList();
    }

    private void learn(
            Evaluator evaluator, RuleFile file, List<Progress> rules, List<List<Seen>> stories, boolean closest) {
        List<String> names = rules.stream().map(Progress::name).toList();
        for (List<Seen> tests : names.isEmpty() ? List.<List<Seen>>of() : stories) {
            Key key = new Key(file.path(), file.digest(), closest, names, tests);
            List<Lesson> learned = lessons.get(key, () -> lessons(evaluator, rules, key));
            for (int index = 0; index < learned.size(); index++) {
                rules.get(index).learn(learned.get(index));
            }
        }
    }

    private static List<Lesson> lessons(Evaluator evaluator, List<Progress> rules, Key key) {
        List<Learner> learners = rules.stream().map(Progress::learner).toList();
        for (Seen test : key.tests()) {
            for (Recording.Question question : test.questions()) {
                Misses misses = evaluator.misses(question.facts(), question.proposals());
                for (int index = 0; index < learners.size(); index++) {
                    if (!test.fired().contains(key.rules().get(index))) {
                        learners.get(index).look(misses, test.test(), key.closest());
                    }
                }
            }
        }
        return learners.stream().map(Learner::lesson).toList();
    }
}
