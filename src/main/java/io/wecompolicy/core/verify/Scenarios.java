package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The door of this room: the scenario files of a rules tree in, a report out. Nothing that a file says makes it throw, and
 * equal trees and rules give equal reports. It remembers the files that it has read, and what they showed of rules, so that
 * after an edit only what changed is looked at anew: keep one for the life of the service. Any thread may ask.
 */
public final class Scenarios {
    private final Stories stories = new Stories();
    private final Coverage coverage = new Coverage();

    /**
     * @param tree bytes by path; what lies in a folder {@code scenarios} is run, the rest is passed over
     * @param matcher of the rules in the same tree
     * @param rules all of them: naming another is a mistake, and each gets its coverage
     * @param tagGroups of the vocabulary, for tests that give none
     */
    public Report run(SortedMap<String, byte[]> tree, Matcher matcher, RuleSet rules, List<TagGroup> tagGroups) {
        Set<String> known = rules.rules().map(RuleDefinition::name).collect(Collectors.toSet());
        Stories.Names names = new Stories.Names(known, tagGroups);
        List<Verdict> verdicts = new ArrayList<>();
        List<Diagnostic> mistakes = new ArrayList<>();
        List<List<Played>> played = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : tree.entrySet()) {
            if (Stories.isOne(file.getKey())) {
                Stories.Read story = stories.read(file.getKey(), file.getValue(), names);
                mistakes.addAll(story.mistakes());
                List<Played> tests = new ArrayList<>();
                story.tests().forEach(ready -> verdicts.add(verdict(ready, matcher, tests)));
                played.add(tests);
            }
        }
        mistakes.sort(null);
        return new Report(verdicts, mistakes, coverage.of(rules, played, new OwnWords(tree)));
    }

    private static Verdict verdict(Stories.Ready ready, Matcher matcher, List<Played> played) {
        StoryTest test = ready.test();
        Recording recording =
                new Recording(new GivenMatcher(matcher, ready.given().proposals()));
        Decision decision = new Decider(recording).decide(ready.given().facts());
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
