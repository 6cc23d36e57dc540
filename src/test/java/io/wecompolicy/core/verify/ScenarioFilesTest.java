package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.TagGroup;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The analysts' files in {@code rules/} are tests: every one is found and run on the real engine. */
class ScenarioFilesTest {
    private static final Path RULES = Path.of("rules");

    @TestFactory
    Stream<DynamicTest> everyScenarioFile_holds_andEveryRuleIsCovered() throws IOException {
        SortedMap<String, byte[]> tree = tree();
        Compilation compilation = new Language().compile(tree);
        assertThat(compilation.diagnostics()).isEmpty();
        RuleSet rules = ((Compilation.Compiled) compilation).rules();
        Report report = report(tree, rules);

        assertThat(report.mistakes()).isEmpty();
        Stream<DynamicTest> files = report.verdicts().stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        verdict.name().text(),
                        () -> assertThat(failures(verdict)).isEmpty()));
        Stream<DynamicTest> covered = report.coverage().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        "覆盖 " + rule.rule(),
                        () -> assertThat(rule).isEqualTo(new RuleCoverage(rule.rule(), true, true))));
        return Stream.concat(files, covered);
    }

    private static List<String> failures(Verdict verdict) {
        return new Report(List.of(verdict), List.of(), List.of()).failures();
    }

    private static Report report(SortedMap<String, byte[]> tree, RuleSet rules) {
        Set<String> names = rules.rules().map(RuleDefinition::name).collect(Collectors.toSet());
        List<TagGroup> groups = rules.vocabulary().tagGroups().entrySet().stream()
                .map(group -> new TagGroup(
                        group.getKey(),
                        group.getValue().exclusive(),
                        group.getValue().sensitive(),
                        group.getValue().owner(),
                        Set.copyOf(group.getValue().tags())))
                .toList();
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            return Scenarios.run(tree, matcher, names, groups);
        }
    }

    private static SortedMap<String, byte[]> tree() throws IOException {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RULES)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> tree.put(RULES.relativize(file).toString().replace('\\', '/'), bytes(file)));
        }
        return tree;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
