package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Bilingual;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {
    private static final String METRO = "fixtures: {event: {type: contact-added, state: metro-line2}}\n";

    @Test
    void exampleOfTheContract_passes_andCoversItsRule() {
        Report report = StoryFile.run("""
                match: subset
                fixtures: {event: {type: contact-added, state: metro-line2}, liveCode: {state: metro-line2, channel: 地铁广告}}
                tests:
                  - name: 扫码即打渠道标签
                    expect: {proposals: [{type: add-tag, target: 渠道来源/地铁广告}], fired: [打标签]}
                  - name: 已有标签不重复
                    given: {relation: {tags: [渠道来源/地铁广告]}}
                    expect: {proposals: [{target: 渠道来源/地铁广告, outcome: redundant}]}
                  - name: 边界
                    cases:
                      - {note: 没有经过活码, given: {event: {state: ""}}, expect: {fired: []}}
                      - {note: 二号线, given: {}, expect: {fired: [打标签]}}
                """);

        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.verdicts())
                .extracting(verdict -> verdict.name().text())
                .containsExactly("渠道 › 扫码即打渠道标签", "渠道 › 已有标签不重复", "渠道 › 边界 › 没有经过活码", "渠道 › 边界 › 二号线");
        assertThat(report.coverage())
                .extracting(rule -> rule.rule() + " " + rule.fired() + " " + rule.nearMiss())
                .containsExactly("不许打 false true", "级别太高 false true", "打标签 true true");
        assertThat(report.coveredShare()).isEqualTo(1 / 3.0);
    }

    @Test
    void ruleThatFiresInEveryTest_isNotCovered_noNearMiss() {
        Report report = StoryFile.run(METRO + "tests: [{name: 一, expect: {fired: [打标签]}}]");

        assertThat(of("打标签", report).isFull()).isFalse();
        assertThat(of("打标签", report).reason())
                .contains(new Bilingual(
                        "通过的 1 个测试里它都触发，没有一个差一点就触发的", "it fires in all 1 tests that pass, and none is a near miss"));
    }

    @Test
    void failedTest_saysWhatDiffers_andCoversNothing() {
        Report report = StoryFile.run(METRO + """
                tests:
                  - name: 想要别的
                    expect: {proposals: [{target: 渠道来源/地铁广告, outcome: redundant}], fired: [不许打], notFired: [打标签], conflicts: [{kind: x}]}
                """);

        assertThat(report.passed()).isFalse();
        assertThat(report.failures())
                .containsExactly(
                        at(
                                "想要别的",
                                "proposals：期望 有 {target: 渠道来源/地铁广告, outcome: redundant}，实际 {target: 渠道来源/地铁广告, outcome: accepted}"),
                        at("想要别的", "fired：期望 触发 不许打，实际 触发了 打标签"),
                        at("想要别的", "notFired：期望 不触发 打标签，实际 触发了 打标签"),
                        at("想要别的", "conflicts：期望 有 {kind: x}，实际 一个也没有"));
        assertThat(of("打标签", report).fired()).isFalse();
        assertThat(of("打标签", report).reason().map(Bilingual::chinese)).contains("让它触发的 1 个测试都没有通过");
    }

    @Test
    void whatDiffers_isToldInEnglishToo() {
        Report report = StoryFile.run(METRO + """
                tests:
                  - name: 想要别的
                    expect: {proposals: [{target: 渠道来源/公众号}], fired: [], notFired: [打标签], conflicts: [{kind: x}]}
                  - {name: 坏了, given: {event: {state: broken}}, expect: {fired: []}}
                """);

        assertThat(report.verdicts())
                .flatExtracting(Verdict::complaints)
                .extracting(Bilingual::english)
                .containsExactly(
                        "proposals: expected {target: 渠道来源/公众号}, but {type: add-tag, target: 渠道来源/地铁广告, outcome: accepted, rule: 打标签}",
                        "fired: expected no rule to fire and no other, but 打标签 fired",
                        "notFired: expected 打标签 not to fire, but 打标签 fired",
                        "conflicts: expected {kind: x}, but none",
                        "there is no decision: rule `打标签` (tagging/a.drl:1) compares more than one decision may");
    }

    @Test
    void emptyList_underSubset_meansNone() {
        Report report = StoryFile.run(METRO + "tests: [{name: 没有, expect: {proposals: [], fired: [], conflicts: []}}]");

        assertThat(report.failures())
                .containsExactly(
                        "tagging/scenarios/a.yaml:4:9 渠道 › 没有：proposals：期望 一个也没有，实际 还有 {type: add-tag, target: 渠道来源/地铁广告, outcome: accepted, rule: 打标签}",
                        "tagging/scenarios/a.yaml:4:9 渠道 › 没有：fired：期望 恰好触发 （没有规则），实际 触发了 打标签");
    }

    @Test
    void exact_wantsListsWhole() {
        String tests = METRO + """
                match: exact
                tests:
                  - name: 少说一个
                    given: {proposals: [{type: join-segment, target: 新客}]}
                    expect: {proposals: [{type: add-tag, target: 渠道来源/地铁广告}], fired: [打标签]}
                """;

        assertThat(StoryFile.run(tests).failures())
                .containsExactly(
                        "tagging/scenarios/a.yaml:6:5 渠道 › 少说一个：proposals：期望 没有别的，实际 还有 {type: join-segment, target: 新客, outcome: accepted, rule: 场景给定}");
        assertThat(StoryFile.run(tests.replace("match: exact", "match: subset")).failures())
                .isEmpty();
    }

    @Test
    void twoWantedItems_needTwoOfTheirOwn_inAnyOrder() {
        Report once = StoryFile.run(
                METRO + "tests: [{name: 两个, expect: {proposals: [{type: add-tag}, {target: 渠道来源/地铁广告}]}}]");
        Report twice = StoryFile.run(METRO + """
                tests:
                  - name: 两个
                    given: {proposals: [{type: add-tag, target: 渠道来源/公众号}]}
                    expect: {proposals: [{type: add-tag}, {target: 渠道来源/地铁广告}]}
                """);

        assertThat(once.passed()).isFalse();
        assertThat(twice.failures()).isEmpty();
    }

    @Test
    void givenProposal_isGuardedAndSettled_likeAnyOther() {
        Report report = StoryFile.run("""
                fixtures: {event: {type: contact-read}}
                tests:
                  - name: 否决
                    given: {proposals: [{type: add-tag, target: 客户价值/高净值客户, rule: 打标签, priority: 7}]}
                    expect:
                      proposals: [{outcome: vetoed, decidedBy: 不许打, why: 敏感, rule: 打标签, priority: 7, line: 6, cell: null}]
                      fired: [不许打]
                """);

        assertThat(report.failures()).isEmpty();
    }

    @Test
    void conflict_isComparedByItsKeys_submapsSuffice() {
        Report report = StoryFile.run("""
                fixtures: {event: {type: contact-read}, member: {grade: 9, departments: [总部/销售部, 总部/客服部]}}
                tests:
                  - name: 重叠
                    expect:
                      conflicts: [{kind: tag-permission-overlap, severity: high, subjects: [总部/客服部], resource: 消费力分级, witness: {userId: zhangsan}, rule: 级别太高}]
                      proposals: [{type: report-conflict, value: {severity: high}, family: permission, decidedBy: null}]
                """);

        assertThat(report.failures()).isEmpty();
    }

    @Test
    void familyThatFails_isUndecided_theOthersRun() {
        Report report = StoryFile.run(METRO + """
                tests:
                  - {name: 坏了, given: {event: {state: broken}}, expect: {fired: []}}
                  - {name: 好的, expect: {fired: [打标签]}}
                """);

        assertThat(report.failures())
                .containsExactly(
                        "tagging/scenarios/a.yaml:5:5 渠道 › 坏了：没有得到结果：规则 `打标签`（tagging/a.drl:1）要比较的太多，超过了一次决策允许的步数");
        assertThat(report.verdicts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tagging/a.drl",
                "vocabulary.yaml",
                "README.md",
                "tagging/scenarios/README.md",
                "tagging/scenarios/.a.yaml"
            })
    void otherFiles_arePassedOver(String path) {
        Report report = StoryFile.runTree(Map.of(path, new byte[] {'{'}), new ByName());

        assertThat(report.verdicts()).isEmpty();
        assertThat(report.mistakes()).isEmpty();
    }

    @Test
    void severalFiles_areRunOnceEach_inTheirOrder() {
        byte[] story = """
                name: 渠道
                now: 2026-11-11T09:00:00+08:00
                tests: [{name: 一, given: {event: {type: contact-added}}, expect: {fired: []}}]
                """.getBytes(StandardCharsets.UTF_8);
        Report report = StoryFile.runTree(
                Map.of("welcome/scenarios/b.yaml", story, "tagging/scenarios/a.yaml", story), new ByName());

        assertThat(report.verdicts())
                .extracting(verdict -> verdict.name().span().file())
                .containsExactly("tagging/scenarios/a.yaml", "welcome/scenarios/b.yaml");
    }

    @Test
    void equalTrees_giveEqualReports() {
        String tests = METRO + "tests: [{name: 一, expect: {fired: [不许打]}}, {name: 二}]";

        assertThat(StoryFile.run(tests)).isEqualTo(StoryFile.run(tests));
    }

    private static RuleCoverage of(String rule, Report report) {
        return report.coverage().stream()
                .filter(covered -> covered.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String at(String test, String difference) {
        return StoryFile.PATH + ":5:5 渠道 › " + test + "：" + difference;
    }
}
