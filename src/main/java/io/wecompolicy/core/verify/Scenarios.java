package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The door of this room: the scenario files of a rules tree in, a report out. A pure function: nothing that a file says
 * makes it throw, and equal trees and rules give equal reports.
 */
public final class Scenarios {
    private static final String FOLDER = "scenarios";

    private final Matcher matcher;
    private final Notes notes = new Notes();
    private final Set<String> rules;
    private final GivenReader givens;

    private Scenarios(Matcher matcher, Set<String> rules, List<TagGroup> tagGroups) {
        this.matcher = matcher;
        this.rules = Set.copyOf(rules);
        this.givens = new GivenReader(notes, rules, tagGroups);
    }

    /**
     * @param tree bytes by path; what lies in a folder {@code scenarios} is run, the rest is passed over
     * @param matcher of the rules in the same tree
     * @param rules names of all of them: naming another is a mistake, and each gets its coverage
     * @param tagGroups of the vocabulary, for tests that give none
     */
    public static Report run(
            SortedMap<String, byte[]> tree, Matcher matcher, Set<String> rules, List<TagGroup> tagGroups) {
        Scenarios scenarios = new Scenarios(matcher, rules, tagGroups);
        List<Verdict> verdicts = new ArrayList<>();
        tree.forEach((path, bytes) -> {
            if (isScenario(path)) {
                verdicts.addAll(scenarios.file(path, bytes));
            }
        });
        return new Report(verdicts, scenarios.notes.sorted(), Coverage.of(rules, verdicts));
    }

    private static boolean isScenario(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        String name = parts.get(parts.size() - 1);
        return parts.subList(0, parts.size() - 1).contains(FOLDER) && !name.startsWith(".") && !name.endsWith(".md");
    }

    private List<Verdict> file(String path, byte[] bytes) {
        if (!path.endsWith(".yaml")) {
            // Silence would look like a passed test.
            notes.error(Mistake.UNKNOWN_FILE, Span.ofFile(path));
            return List.of();
        }
        Optional<Node> document = YamlTree.read(path, bytes, notes);
        List<Verdict> verdicts = new ArrayList<>();
        List<StoryTest> tests =
                document.map(story -> new StoryReader(notes, rules).read(story)).orElse(List.of());
        for (StoryTest test : tests) {
            givens.read(test.given(), test.now()).ifPresent(given -> verdicts.add(verdict(test, given)));
        }
        return verdicts;
    }

    private Verdict verdict(StoryTest test, Given given) {
        Decision decision = new Decider(new GivenMatcher(matcher, given.proposals())).decide(given.facts());
        if (!decision.failures().isEmpty()) {
            // Whatever was expected: what a family leaves out when it fails is nothing to rely on.
            Failure failure = decision.failures().get(0);
            String place = failure.file() + ":" + failure.line();
            return new Verdict.Undecided(
                    test.name(), failure.rule(), "规则 `" + failure.rule() + "`（" + place + "）" + failure.text());
        }
        List<Difference> differences = Judge.compare(test.expected(), decision);
        return differences.isEmpty()
                ? new Verdict.Passed(test.name(), decision)
                : new Verdict.Failed(test.name(), decision, differences);
    }
}
