package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Stories that are sheets mean what the same story means in YAML, are refused at their cells, and come back with results. */
class SheetScenarioTest {
    private static final String PATH = "tagging/scenarios/a.csv";
    private static final String HEAD = """
            name,渠道
            now,2026-11-11T09:00:00+08:00
            """;
    private static final String TABLE = HEAD + """
            case,note,event.type,event.state,relation.tags,proposals.1.type,proposals.1.target,expect.proposals,expect.fired,expect.notFired
            用例,说明,事件,渠道参数,已有标签,提议,标签,提议的结果,触发,不触发
            """;

    @Test
    void sheet_givesTheVerdictsOfTheSameStoryInYaml() {
        Report sheet = run(TABLE + """
                打标签,,contact-added,metro-line2,,,,add-tag 渠道来源/地铁广告 accepted,打标签,不许打、级别太高
                已有,第二次,contact-added,metro-line2,"客户价值/普通客户
                渠道来源/地铁广告",,,渠道来源/地铁广告 redundant,,
                没有活码,,contact-added,"\""\""\""",,,,无,无,
                给定,,contact-read,,,add-tag,客户价值/高净值客户,"add-tag 客户价值/高净值客户 vetoed",不许打,
                """);
        Report yaml = StoryFile.run("""
                tests:
                  - name: 打标签
                    given: {event: {type: contact-added, state: metro-line2}}
                    expect:
                      proposals: [{type: add-tag, target: 渠道来源/地铁广告, outcome: accepted}]
                      fired: [打标签]
                      notFired: [不许打, 级别太高]
                  - name: 已有
                    cases:
                      - note: 第二次
                        given: {event: {type: contact-added, state: metro-line2}, relation: {tags: [客户价值/普通客户, 渠道来源/地铁广告]}}
                        expect: {proposals: [{target: 渠道来源/地铁广告, outcome: redundant}]}
                  - name: 没有活码
                    given: {event: {type: contact-added, state: ""}}
                    expect: {proposals: [], fired: []}
                  - name: 给定
                    given: {event: {type: contact-read}, proposals: [{type: add-tag, target: 客户价值/高净值客户}]}
                    expect: {proposals: [{type: add-tag, target: 客户价值/高净值客户, outcome: vetoed}], fired: [不许打]}
                """);

        assertThat(sheet.failures()).isEmpty();
        assertThat(yaml.failures()).isEmpty();
        assertThat(sheet.verdicts())
                .extracting(verdict -> verdict.name().text() + " "
                        + verdict.name().span().cell().orElse(""))
                .containsExactly("渠道 › 打标签 A5", "渠道 › 已有 › 第二次 A6", "渠道 › 没有活码 A7", "渠道 › 给定 A8");
        assertThat(fired(sheet)).isEqualTo(fired(yaml));
    }

    @Test
    void wrongKey_isToldAtItsColumn_onceForAllRows_andWrongValueAtItsCell() {
        assertThat(mistakes(HEAD + """
                        case,event.type,event.stat,customer.gender,moment.time,relation.tags,expect.fired
                        用例,事件,渠道参数,性别,时间,标签,触发
                        一,contact-added,s,male,9点,,打标签
                        二,contact-add,s,male,22:00,,打标签
                        三,contact-added,t,male,22:00,,打标签、打错
                        """))
                .containsExactly(
                        "C3 unknown-key event 里没有 `stat`",
                        "E5 wrong-type moment.time 不能是 `9点`",
                        "B6 unknown-event 没有事件 `contact-add`",
                        "G7 unknown-rule 没有规则 `打错`");
    }

    @Test
    void headOfTheTable_isChecked() {
        assertThat(mistakes(HEAD + "now,2026-11-11T09:00:00+08:00\nwhere,here\n"))
                .containsExactly(
                        " bad-sheet 没有用例表", "A3 duplicate-key `now` 写了两次", "A4 unknown-key 用例表上面没有 `where` 这一行");
        assertThat(
                        mistakes(
                                HEAD
                                        + "case,event.type,livecode.state,signals.kind,expect.proposal,event.type\n用例,,,,,\n一,x,y,z,u,v\n"))
                .containsExactly(
                        "C3 unknown-key 没有 `livecode.state` 这样的列",
                        "D3 unknown-key `signals` 可以有几个，列名里要写是第几个",
                        "E3 unknown-key 没有 `expect.proposal` 这样的列",
                        "F3 duplicate-key `event.type` 写了两次");
        assertThat(mistakes(HEAD + "case,event.type\n")).containsExactly("A4 bad-sheet 技术行下面要有一行中文标题");
        assertThat(mistakes(HEAD + "case,event.type,expect.fired\n扫码,contact-added,无\n再扫,contact-added,无\n"))
                .containsExactly("A4 bad-sheet 这一行要写标题，第一格却是 `扫码`，像一个用例");
        assertThat(mistakes("渠道,地铁\n")).containsExactly(" bad-sheet 这里没有场景");
        assertThat(mistakes("name;渠道\n")).containsExactly("A1 csv-separator 格子之间用的是 `;`，不是逗号");
        assertThat(mistakes("name\t\"渠\"\"道\"\tx\n")).containsExactly("A1 csv-separator 格子之间用的是 制表符，不是逗号");
    }

    @Test
    void rowWithoutName_expectation_orColumn_isToldAtItsCell() {
        assertThat(mistakes(HEAD + """
                        case,event.type,expect.fired,
                        用例,事件,触发,
                        ,contact-added,无,
                        二,contact-added,,
                        三,contact-added,无,别的
                        """))
                .containsExactly(
                        "A5 missing-key 这一行没有填「用例」", "A6 checks-nothing 这个测试什么也没有检查", "D7 unknown-key 技术行没有写这一列是什么");
    }

    @Test
    void twoCasesOfOneName_areRefused_unlessTheirNotesDiffer() {
        assertThat(mistakes(HEAD + """
                        case,note,event.type,expect.fired
                        用例,说明,事件,触发
                        一,,contact-added,无
                        一,第二次,contact-added,无
                        一,,contact-read,无
                        """)).containsExactly("A7 duplicate-case 用例 `一` 在 A5 已经有了");
    }

    @Test
    void outcome_mayBeWrittenInChinese() {
        assertThat(run(TABLE + """
                打标签,,contact-added,metro-line2,,,,add-tag 渠道来源/地铁广告 采纳,打标签,
                已有,,contact-added,metro-line2,渠道来源/地铁广告,,,渠道来源/地铁广告 已经是这样,,
                """).failures()).isEmpty();
    }

    @Test
    void unknownRuleOrColumn_comesWithTheNearest() {
        assertThat(hints(HEAD + "case,event.type,expect.fired\n用例,事件,触发\n一,contact-added,打标鉴\n"))
                .containsExactly("C5 是不是 `打标签`？");
        assertThat(hints(HEAD + "case,livecode.test,expect.fired\n用例,测试,触发\n一,true,无\n"))
                .containsExactly("B3 是不是 `liveCode.test`？");
        assertThat(hints(HEAD + "case,event.type,liveCode.chanel,expect.fired\n用例,事件,测试,触发\n一,contact-added,甲,无\n"))
                .containsExactly("C3 是不是 `channel`？");
    }

    @Test
    void cellThatMeansTwoThings_isRefused() {
        assertThat(mistakes(HEAD + """
                        case,event.type,duty,duty.slot,expect.fired
                        用例,事件,当班,班次,触发
                        一,contact-added,无,早班,无
                        二,contact-added,'abc,,无
                        三,contact-aded,,,无
                        """))
                .containsExactly(
                        "D5 duplicate-key `duty.slot` 写了两次",
                        "C6 apostrophe 「当班」开头多了一个撇号 `'`",
                        "B7 unknown-event 没有事件 `contact-aded`");
    }

    @Test
    void results_comeBackBesideWhatWasExpected_andCanBeRunAgain() {
        String table = HEAD + """
                case,event.type,event.state,expect.proposals,expect.fired,expect.notFired
                用例,事件,渠道参数,提议,触发,不触发
                打标签,contact-added,metro-line2,add-tag 渠道来源/地铁广告,打标签,
                别的,contact-added,=1+1,,打标签,不许打
                坏了,contact-added,broken,,无,
                写错,contact-add,,,无,
                """;
        SortedMap<String, byte[]> results = results(Map.of(PATH, table), Locale.CHINESE);
        String csv = new String(results.get(PATH), StandardCharsets.UTF_8);

        assertThat(csv).isEqualTo("\ufeff" + HEAD.replace("\n", "\r\n") + """
                case,event.type,event.state,expect.proposals,actual.proposals,expect.fired,actual.fired,expect.notFired,actual.notFired,result
                用例,事件,渠道参数,提议,实际：提议,触发,实际：触发,不触发,实际：不触发,结果
                打标签,contact-added,metro-line2,add-tag 渠道来源/地铁广告,add-tag 渠道来源/地铁广告 accepted,打标签,打标签,,,通过
                别的,contact-added,'=1+1,,无,打标签,无,不许打,无,不通过：fired：期望 触发 打标签，实际 触发了 （没有规则）
                坏了,contact-added,broken,,,无,,,,不通过：没有得到结果：规则 `打标签`（tagging/a.drl:1）要比较的太多，超过了一次决策允许的步数
                写错,contact-add,,,,无,,,,没有运行：没有事件 `contact-add`
                """.replace("\n", "\r\n"));
        assertThat(results(Map.of(PATH, csv), Locale.CHINESE).get(PATH)).isEqualTo(results.get(PATH));
        assertThat(new String(results(Map.of(PATH, csv), Locale.ENGLISH).get(PATH), StandardCharsets.UTF_8))
                .contains(",\"failed: fired: expected 打标签 to fire, but no rule fired\"\r\n", ",actual: 触发,");
    }

    @Test
    void numberedExpectations_haveOneActualColumn_afterTheLast() {
        String csv =
                new String(results(Map.of(PATH, HEAD + """
                        case,event.type,event.state,expect.proposals.1.type,expect.proposals.1.target
                        用例,事件,渠道参数,类型,标签
                        打标签,contact-added,metro-line2,add-tag,渠道来源/公众号
                        """), Locale.CHINESE).get(PATH), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("expect.proposals.1.target,actual.proposals,result\r\n")
                .contains("add-tag,渠道来源/公众号,add-tag 渠道来源/地铁广告 accepted,\"不通过：");
    }

    static Report run(String csv) {
        return StoryFile.runTree(Map.of(PATH, csv.getBytes(StandardCharsets.UTF_8)), new ByName());
    }

    private static SortedMap<String, byte[]> results(Map<String, String> files, Locale locale) {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        files.forEach((path, text) -> tree.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ResultSheets.of(tree, StoryFile.runTree(tree, new ByName()), locale);
    }

    private static List<String> mistakes(String csv) {
        Report report = run(csv);
        assertThat(report.passed()).isFalse();
        return report.mistakes().stream()
                .map(mistake -> mistake.cell().orElse("") + " " + mistake.code() + " " + mistake.message())
                .toList();
    }

    private static List<String> hints(String csv) {
        return run(csv).mistakes().stream()
                .map(mistake -> mistake.cell().orElse("") + " " + mistake.hint().orElse(""))
                .toList();
    }

    private static List<Object> fired(Report report) {
        return report.verdicts().stream()
                .<Object>map(verdict -> verdict.decided().orElseThrow().fired())
                .toList();
    }
}
