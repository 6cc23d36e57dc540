package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.rule.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs texts of scenario files on the hand-written rules. */
final class StoryFile {
    static final String PATH = "tagging/scenarios/a.yaml";
    static final List<TagGroup> GROUPS = List.of(new TagGroup("渠道来源", false, false, "总部", Set.of("地铁广告")));
    private static final Set<String> RULES = Set.of(ByName.TAGS, ByName.VETOES, ByName.REPORTS);
    private static final String HEAD = """
            name: 渠道
            now: 2026-11-11T09:00:00+08:00
            """;

    private StoryFile() {}

    /** @param tests what follows {@code name} and {@code now} */
    static Report run(String tests) {
        return run(tests, new ByName());
    }

    static Report run(String tests, Matcher matcher) {
        return runWhole(HEAD + tests, matcher);
    }

    static Report runWhole(String text, Matcher matcher) {
        return runTree(Map.of(PATH, text.getBytes(StandardCharsets.UTF_8)), matcher);
    }

    static Report runTree(Map<String, byte[]> tree, Matcher matcher) {
        return Scenarios.run(new TreeMap<>(tree), matcher, RULES, GROUPS);
    }

    /** {@code line code message} of each mistake of a whole file. */
    static List<String> mistakes(String text) {
        return runWhole(text, new ByName()).mistakes().stream()
                .map(StoryFile::brief)
                .toList();
    }

    /** The same, of what follows {@code name} and {@code now}; so its first line is 3. */
    static List<String> mistakesOf(String tests) {
        return mistakes(HEAD + tests);
    }

    private static String brief(Diagnostic mistake) {
        return mistake.line() + " " + mistake.code() + " " + mistake.message();
    }
}
