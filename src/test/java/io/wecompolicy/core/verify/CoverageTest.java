package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.evaluate.Bounds;
import io.wecompolicy.core.evaluate.Evaluator;
import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What counts as a near miss of which condition, and what is said where there is none. */
class CoverageTest {
    private static final String CHANNEL = """
            rule "一号" when
                ContactAdded( $state : state )
                LiveCode( state == $state, channel == "地铁" && name != "旧" )
            then decide.addTag("渠道/地铁"); end
            """;
    private static final String FIRES = "{name: 触发, given: {liveCode: {state: s, channel: 地铁}}, expect: {fired: [一号]}}";

    @Test
    void nearMisses_oneForEachCondition_coverAll() {
        List<String> told = covered(CHANNEL, """
                  - %s
                  - {name: 别的事, given: {event: {type: contact-read}, liveCode: {state: s, channel: 地铁}}, expect: {fired: []}}
                  - {name: 别的码, given: {liveCode: {state: t, channel: 地铁}}, expect: {fired: []}}
                  - {name: 别的渠道, given: {liveCode: {state: s, channel: 门店}}, expect: {fired: []}}
                  - {name: 旧的, given: {liveCode: {state: s, channel: 地铁, name: 旧}}, expect: {fired: []}}
                """.formatted(FIRES));

        assertThat(told)
                .containsExactly(
                        "一号 tagging/a.drl:1",
                        "2 ContactAdded() 别的事",
                        "3 LiveCode( state == $state ) 别的码",
                        "3 LiveCode( channel == \"地铁\" ) 别的渠道",
                        "3 LiveCode( name != \"旧\" ) 旧的");
    }

    @Test
    void twoConditionsWrong_areNoNearMiss_andTheClosestIsNamed() {
        List<String> told = covered(CHANNEL, """
                  - %s
                  - {name: 差三条, given: {event: {type: contact-read}, liveCode: {state: s, channel: 门店, name: 旧}}, expect: {fired: []}}
                  - {name: 差两条, given: {liveCode: {state: t, channel: 门店}}, expect: {fired: []}}
                """.formatted(FIRES));

        assertThat(told.get(0))
                .isEqualTo("一号 tagging/a.drl:1 在 2 个测试里它不触发，每次至少 2 个条件不成立；最接近的是「故事 › 差两条」，"
                        + "不成立的有：`LiveCode( state == $state )`、`LiveCode( channel == \"地铁\" )`");
        assertThat(told.subList(1, 5)).allMatch(line -> line.endsWith("没有测试只差这一条"));
    }

    @Test
    void oneWrongThing_withMoreThatHolds_isCloserThanAMissingFact() {
        List<String> told = covered(CHANNEL, """
                  - {name: 没有活码, expect: {fired: []}}
                  - {name: 别的渠道, given: {liveCode: {state: s, channel: 门店}}, expect: {fired: []}}
                  - {name: 旧的, given: {liveCode: {state: s, channel: 地铁, name: 旧}}, expect: {fired: []}}
                """);

        assertThat(told.get(0))
                .isEqualTo("一号 tagging/a.drl:1 没有测试让它触发；最接近的是「故事 › 别的渠道」，不成立的有：`LiveCode( channel == \"地铁\" )`");
    }

    @Test
    void missingFact_isOneWrongThing_ofTheRuleButOfNoneOfItsConstraints() {
        List<String> told = covered(CHANNEL, """
                  - %s
                  - {name: 没有活码, expect: {fired: []}}
                """.formatted(FIRES));

        assertThat(told.get(0)).isEqualTo("一号 tagging/a.drl:1");
        assertThat(told.subList(1, 5)).allMatch(line -> line.endsWith("没有测试只差这一条"));
    }

    @Test
    void ruleThatNothingFires_namesWhatComesClosest() {
        List<String> told =
                covered(CHANNEL, "- {name: 别的渠道, given: {liveCode: {state: s, channel: 门店}}, expect: {fired: []}}");

        assertThat(told.get(0))
                .isEqualTo("一号 tagging/a.drl:1 没有测试让它触发；最接近的是「故事 › 别的渠道」，不成立的有：`LiveCode( channel == \"地铁\" )`");
    }

    @Test
    void farMisses_areCounted_notListed() {
        String rule = """
                rule "一号" when
                    ContactAdded()
                    Customer( city == "上海", language == "zh", gender == "male", type == "wechat", name == "甲" )
                then decide.addTag("渠道/地铁"); end
                """;

        List<String> told = covered(rule, """
                  - {name: 触发, given: {customer: {city: 上海, language: zh, gender: male, type: wechat, name: 甲}}, expect: {fired: [一号]}}
                  - {name: 差得远, expect: {fired: []}}
                """);

        assertThat(told.get(0)).isEqualTo("一号 tagging/a.drl:1 在 1 个测试里它不触发，每次都有 4 个以上的条件不成立");
    }

    @Test
    void groups_areOneConditionEach() {
        String rule = """
                rule "一号" when
                    ContactAdded( $user : userId )
                    not( Duty( on == true ) )
                    exists( Seat( userId == $user, available == true ) )
                    ( Customer( city == "上海" ) or Member( grade >= 3 ) )
                    Moment( time < "06:00" || time >= "22:00" )
                    accumulate( Seat( $today : addsToday ); $sum : sum($today); $sum < 10 )
                then decide.addTag("渠道/地铁"); end
                """;
        String night = "moment: {time: \"23:00\"}, seats: [{}], member: {grade: 3}";

        List<String> told = covered(rule, """
                  - {name: 触发, given: {%1$s}, expect: {fired: [一号]}}
                  - {name: 有人当班, given: {%1$s, duty: {slot: 早班}}, expect: {fired: []}}
                  - {name: 不能接待, given: {%2$s}, expect: {fired: []}}
                  - {name: 级别低, given: {%3$s}, expect: {fired: []}}
                  - {name: 白天, given: {%4$s}, expect: {fired: []}}
                  - {name: 加得多, given: {%5$s}, expect: {fired: []}}
                """.formatted(
                        night,
                        night.replace("{}", "{available: false}"),
                        night.replace("3}", "2}"),
                        night.replace("23:00", "12:00"),
                        night.replace("{}", "{addsToday: 10}")));

        assertThat(told)
                .containsExactly(
                        "一号 tagging/a.drl:1",
                        "2 ContactAdded() 没有测试只差这一条",
                        "3 not( Duty( on == true ) ) 有人当班",
                        "4 exists( Seat( userId == $user, available == true ) ) 不能接待",
                        "5 ( Customer( city == \"上海\" ) or Member( grade >= 3 ) ) 级别低",
                        "6 Moment( (time < \"06:00\" || time >= \"22:00\") ) 白天",
                        "7 accumulate( Seat( $today : addsToday ); $sum : sum($today); $sum < 10 ) 加得多");
    }

    @Test
    void periodAndScope_areConditions_andWatchingRulesFire() {
        String rule = """
                rule "一号"
                    @effective("2026-11-11T00:00+08:00") @scope("华东/上海") @mode(dryrun)
                when
                    ContactAdded()
                then decide.addTag("渠道/地铁"); end
                """;
        String shanghai = "member: {departments: [总部/华东/上海]}";

        List<String> told = covered(rule, """
                  - {name: 触发, given: {%1$s}, expect: {fired: [一号]}}
                  - {name: 还没生效, given: {%1$s, moment: {date: 2026-11-10}}, expect: {fired: []}}
                  - {name: 北京, given: {member: {departments: [总部/华北/北京]}}, expect: {fired: []}}
                """.formatted(shanghai));

        assertThat(told)
                .containsExactly(
                        "一号 tagging/a.drl:1",
                        "1 @effective(2026-11-10T16:00:00Z) 还没生效",
                        "1 @scope(\"华东/上海\") 北京",
                        "4 ContactAdded() 没有测试只差这一条");
    }

    @Test
    void permissionRule_isLookedAt_withTheProposalsItGuards() {
        String rule = """
                rule "把关" when
                    $tag : AddTag( group == "价值" )
                    not( Member( grade >= 3 ) )
                then decide.veto($tag, "级别不够"); end
                """;
        String proposed = "proposals: [{type: add-tag, target: 价值/高}]";

        List<String> told =
                told(Map.of("permission/a.drl", rule), """
                  - {name: 否决, given: {%1$s}, expect: {fired: [把关]}}
                  - {name: 三级, given: {%1$s, member: {grade: 3}}, expect: {fired: []}}
                  - {name: 别的组, given: {%2$s}, expect: {fired: []}}
                """.formatted(proposed, proposed.replace("价值", "意愿")));

        assertThat(told)
                .containsExactly(
                        "把关 permission/a.drl:1", "2 AddTag( group == \"价值\" ) 别的组", "3 not( Member( grade >= 3 ) ) 三级");
    }

    @Test
    void tableRow_isARule_atItsCell() {
        String table = """
                RuleSet,tagging
                RuleTable 渠道
                NAME,CONDITION,ACTION
                ,LiveCode
                ,"channel == ""$param""\","decide.addTag(""$param"");"
                规则名,渠道,标签
                地铁,地铁,渠道/地铁
                门店,门店,渠道/门店
                """;

        List<String> told = told(Map.of("tagging/a.drl.csv", table), """
                  - {name: 地铁, given: {liveCode: {channel: 地铁}}, expect: {fired: [地铁]}}
                """);

        assertThat(told)
                .containsExactly(
                        "地铁 tagging/a.drl.csv:A7 通过的 1 个测试里它都触发，没有一个差一点就触发的",
                        "7 B7 渠道：地铁 没有测试只差这一条",
                        "门店 tagging/a.drl.csv:A8 没有测试让它触发；最接近的是「故事 › 地铁」，不成立的有：`渠道：门店`",
                        "8 B8 渠道：门店 地铁");
    }

    @Test
    void sentence_isToldAsItsAnalystWroteIt() {
        String rule = """
                规则 "一号"
                当
                    刚添加客户
                    > LiveCode( channel == "地铁" )
                    客户的城市是 “上海”
                就
                    打标签 "渠道/地铁"
                结束
                """;
        String dictionary = """
                [keyword]规则=rule
                [keyword]当=when
                [keyword]就=then
                [keyword]结束=end
                [when]刚添加客户=ContactAdded()
                [when]客户的城市是 {city:text}=Customer( city == {city} )
                [then]打标签 {tag:tag}=decide.addTag({tag});
                """;

        List<String> told = told(Map.of("tagging/a.dslr", rule, "policy.dsl", dictionary), """
                  - {name: 别的城市, given: {liveCode: {channel: 地铁}, customer: {city: 北京}}, expect: {fired: []}}
                """);

        assertThat(told)
                .containsExactly(
                        "一号 tagging/a.dslr:1 没有测试让它触发；最接近的是「故事 › 别的城市」，不成立的有：`客户的城市是 “上海”`",
                        "3 刚添加客户 没有测试只差这一条",
                        "4 LiveCode( channel == \"地铁\" ) 没有测试只差这一条",
                        "5 客户的城市是 “上海” 别的城市");
    }

    @Test
    void ruleThatCanNotMiss_needsNoNearMiss() {
        List<String> told = covered(
                "rule \"一号\" when Moment() then decide.addTag(\"渠道/地铁\"); end", "- {name: 触发, expect: {fired: [一号]}}");

        assertThat(told).containsExactly("一号 tagging/a.drl:1");
    }

    private static List<String> covered(String tagging, String tests) {
        return told(Map.of("tagging/a.drl", tagging), tests);
    }

    /** A line for each rule, and for each of its conditions with the test that covers it or the reason why none does. */
    private static List<String> told(Map<String, String> files, String tests) {
        SortedMap<String, byte[]> tree = new TreeMap<>();
        files.forEach((path, text) -> tree.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Compilation compilation = new Language().compile(tree);
        assertThat(compilation.diagnostics()).isEmpty();
        RuleSet rules = ((Compilation.Compiled) compilation).rules();
        String story = """
                name: 故事
                now: 2026-11-11T09:00:00+08:00
                fixtures: {event: {type: contact-added, state: s}}
                tests:
                """;
        tree.put("tagging/scenarios/a.yaml", (story + tests).getBytes(StandardCharsets.UTF_8));
        Report report = new Scenarios().run(tree, new Evaluator(rules, Bounds.DEFAULT), rules, List.of());
        assertThat(report.failures()).isEmpty();
        return report.coverage().stream().flatMap(rule -> lines(rule).stream()).toList();
    }

    private static List<String> lines(RuleCoverage rule) {
        List<String> lines = new ArrayList<>();
        String place = rule.span().file() + ":"
                + rule.span().cell().orElse(Integer.toString(rule.span().line()));
        lines.add((rule.rule() + " " + place + " "
                        + rule.reason().map(Bilingual::chinese).orElse(""))
                .strip());
        rule.conditions()
                .forEach(condition -> lines.add(condition.span().line() + " "
                        + condition.span().cell().map(cell -> cell + " ").orElse("") + condition.text() + " "
                        + condition
                                .test()
                                .map(CaseName::test)
                                .or(() -> condition.reason().map(Bilingual::chinese))
                                .orElseThrow()));
        return lines;
    }
}
