package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.evaluate.Bounds;
import io.wecompolicy.core.evaluate.Evaluator;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is remembered from one run to the next changes nothing of what is said. */
class RememberedScenariosTest {
    private static final String HEAD = """
            name: 故事
            now: 2026-11-11T09:00:00+08:00
            fixtures: {event: {type: contact-added, state: s}, relation: {tags: [渠道/旧]}}
            tests:
            """;
    /** Each file as it may be from one moment to the next. */
    private static final List<List<String>> FILES = List.of(
            List.of(
                    "tagging/a.drl",
                    rule("一号", "LiveCode( channel == \"地铁\", name != \"旧\" )", "decide.addTag(\"渠道/地铁\");"),
                    "// 说明\n" + rule("一号", "LiveCode( channel == \"地铁\", name != \"旧\" )", "decide.addTag(\"渠道/地铁\");"),
                    rule("一号", "LiveCode( channel == \"地铁\" )", "decide.addTag(\"渠道/门店\");"),
                    rule(
                            "零号",
                            "LiveCode( channel == \"门店\" ) Customer( gender == \"female\" )",
                            "decide.join(\"甲\");")),
            List.of(
                    "tagging/b.drl",
                    rule("二号", "LiveCode( channel == \"门店\" )", "decide.addTag(\"渠道/地铁\");"),
                    rule("二号", "LiveCode( channel == \"门店\", name == \"旧\" )", "decide.addTag(\"渠道/门店\");")),
            List.of(
                    "permission/a.drl",
                    rule("三号", "$t : AddTag( target == \"渠道/地铁\" )", "decide.veto($t, \"不行\");"),
                    rule("三号", "$t : AddTag( target == \"渠道/门店\" ) Member( grade > 3 )", "decide.veto($t, \"不行\");")),
            List.of(
                    "tagging/scenarios/a.yaml",
                    HEAD + "  - {name: 地铁, given: {liveCode: {state: s, channel: 地铁}}, expect: {fired: [三号]}}\n",
                    HEAD + "  - {name: 地铁, given: {liveCode: {state: s, channel: 地铁}}, expect: {notFired: [二号]}}\n",
                    HEAD + "  - {name: 地铁, given: {liveCode: {channel: 地铁, name: 旧}}, expect: {proposals: []}}\n",
                    HEAD + "  - {name: 错, given: {livecode: {state: s}}, expect: {fired: []}}\n"),
            List.of(
                    "tagging/scenarios/b.yaml",
                    HEAD + "  - {name: 门店, given: {liveCode: {state: s, channel: 门店}}, expect: {fired: [二号]}}\n",
                    HEAD + "  - {name: 门店, given: {liveCode: {state: s, channel: 门店}}, expect: {notFired: [一号]}}\n"
                            + "  - {name: 街边, given: {liveCode: {state: s, channel: 街边}}, expect: {notFired: [三号]}}\n"));

    @Test
    void editedTree_saysTheSameAsOneThatWasNeverSeen() {
        Random dice = new Random(20261122);
        Scenarios remembering = new Scenarios();
        SortedMap<String, byte[]> tree = new TreeMap<>();
        FILES.forEach(file -> tree.put(file.get(0), bytes(file.get(1))));
        Set<Report> different = new HashSet<>();

        for (int edit = 0; edit < 400; edit++) {
            List<String> file = FILES.get(dice.nextInt(FILES.size()));
            tree.put(file.get(0), bytes(file.get(1 + dice.nextInt(file.size() - 1))));
            List<TagGroup> groups = List.of(new TagGroup("渠道", dice.nextBoolean(), false, "总部", Set.of()));
            Report report = run(remembering, tree, groups);

            assertThat(report).isEqualTo(run(new Scenarios(), tree, groups));
            different.add(report);
        }

        assertThat(different).hasSizeGreaterThan(100);
    }

    private static Report run(Scenarios scenarios, SortedMap<String, byte[]> tree, List<TagGroup> groups) {
        Compilation compilation = new Language().compile(tree);
        RuleSet rules = ((Compilation.Compiled) compilation).rules();
        return scenarios.run(tree, new Evaluator(rules, Bounds.DEFAULT), rules, groups);
    }

    private static String rule(String name, String when, String then) {
        return "rule \"" + name + "\" when\n    " + when + "\nthen " + then + " end\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
