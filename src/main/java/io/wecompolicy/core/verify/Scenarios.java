package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.sheet.PlainSheet;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

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
    private final List<Played> played = new ArrayList<>();

    private Scenarios(Matcher matcher, Set<String> rules, List<TagGroup> tagGroups) {
        this.matcher = matcher;
        this.rules = Set.copyOf(rules);
        this.givens = new GivenReader(notes, rules, tagGroups);
    }

    /**
     * @param tree bytes by path; what lies in a folder {@code scenarios} is run, the rest is passed over
     * @param matcher of the rules in the same tree
     * @param rules all of them: naming another is a mistake, and each gets its coverage
     * @param tagGroups of the vocabulary, for tests that give none
     */
    public static Report run(SortedMap<String, byte[]> tree, Matcher matcher, RuleSet rules, List<TagGroup> tagGroups) {
        Set<String> names = rules.rules().map(RuleDefinition::name).collect(Collectors.toSet());
        Scenarios scenarios = new Scenarios(matcher, names, tagGroups);
        List<Verdict> verdicts = new ArrayList<>();
        tree.forEach((path, bytes) -> {
            if (isScenario(path)) {
                verdicts.addAll(scenarios.file(path, bytes));
            }
        });
        return new Report(verdicts, scenarios.notes.sorted(), Coverage.of(rules, scenarios.played, new OwnWords(tree)));
    }

    private static boolean isScenario(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        String name = parts.get(parts.size() - 1);
        // Excel writes `~$name.xlsx` beside a workbook that it has open.
        boolean ours = !name.startsWith(".") && !name.startsWith("~$") && !name.endsWith(".md");
        return parts.subList(0, parts.size() - 1).contains(FOLDER) && ours;
    }

    static boolean isSheet(String path) {
        return isScenario(path) && PlainSheet.canRead(path);
    }

    private List<Verdict> file(String path, byte[] bytes) {
        if (!path.endsWith(".yaml") && !isSheet(path)) {
            // Silence would look like a passed test.
            notes.error(Mistake.UNKNOWN_FILE, Span.ofFile(path));
            return List.of();
        }
        Optional<Node> document =
                isSheet(path) ? SheetReader.read(path, bytes, notes) : YamlTree.read(path, bytes, notes);
        List<Verdict> verdicts = new ArrayList<>();
        List<StoryTest> tests =
                document.map(story -> new StoryReader(notes, rules).read(story)).orElse(List.of());
        for (StoryTest test : tests) {
            givens.read(test.given(), test.now()).ifPresent(given -> verdicts.add(verdict(test, given)));
        }
        return verdicts;
    }

    private Verdict verdict(StoryTest test, Given given) {
        Recording recording = new Recording(new GivenMatcher(matcher, given.proposals()));
        Decision decision = new Decider(recording).decide(given.facts());
        if (!decision.failures().isEmpty()) {
            return new Verdict.Undecided(test.name(), decision.failures().get(0));
        }
        List<Difference> differences = Judge.compare(test.expected(), decision);
        played.add(new Played(test.name(), differences.isEmpty(), decision, recording.questions()));
        return differences.isEmpty()
                ? new Verdict.Passed(test.name(), decision)
                : new Verdict.Failed(test.name(), decision, differences);
    }
}
