package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The analysts' files in {@code rules/} are tests: every one is found and run on the real engine. */
class ScenarioFilesTest {
    @TestFactory
    Stream<DynamicTest> everyScenarioFile_holds_andEveryRuleIsCovered() {
        Report report = report(ShippedRules.compiled());

        assertThat(report.mistakes()).isEmpty();
        Stream<DynamicTest> files = report.verdicts().stream()
                .map(verdict -> DynamicTest.dynamicTest(
                        verdict.name().text(),
                        () -> assertThat(failures(verdict)).isEmpty()));
        Stream<DynamicTest> covered = report.coverage().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        "覆盖 " + rule.rule(), () -> assertThat(rule.reason()).isEmpty()));
        return Stream.concat(files, covered);
    }

    private static List<String> failures(Verdict verdict) {
        return new Report(List.of(verdict), List.of(), List.of()).failures();
    }

    private static Report report(RuleSet rules) {
        try (DroolsMatcher matcher = new Engine().build(rules)) {
            return new Scenarios().run(ShippedRules.tree(), matcher, rules, ShippedRules.tagGroups(rules));
        }
    }
}
