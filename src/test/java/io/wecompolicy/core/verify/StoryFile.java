package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs texts of scenario files on the hand-written rules. */
final class StoryFile {
    static final String PATH = "tagging/scenarios/a.yaml";
    static final List<TagGroup> GROUPS = List.of(new TagGroup("渠道来源", false, false, "总部", Set.of("地铁广告")));
    /** What {@link ByName} does, as rules: coverage looks at these. */
    static final RuleSet RULES = rules("""
            rule "不许打" when
                $tag : AddTag( group == "客户价值" )
            then decide.veto($tag, "敏感"); end
            rule "级别太高" when
                Member( grade == 9 )
            then decide.conflict("tag-permission-overlap", "high", "消费力分级"); end
            """);

    private static final String HEAD = """
            name: 渠道
            now: 2026-11-11T09:00:00+08:00
            """;

    private StoryFile() {}

    private static RuleSet rules(String permission) {
        String tagging = """
                rule "打标签" when
                    ContactAdded( state == "metro-line2" )
                then decide.addTag("渠道来源/地铁广告"); end
                """;
        Compilation compilation = new Language()
                .compile(new TreeMap<>(Map.of(
                        "tagging/a.drl", tagging.getBytes(StandardCharsets.UTF_8),
                        "permission/a.drl", permission.getBytes(StandardCharsets.UTF_8))));
        return ((Compilation.Compiled) compilation).rules();
    }

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
        return new Scenarios().run(new TreeMap<>(tree), matcher, RULES, GROUPS);
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
