package io.wecompolicy.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wecompolicy.core.rule.Diagnostic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a scenario file is said with its line; nothing passes by mistake. */
class BadScenarioTest {
    private static final String TEST = "tests: [{name: 一, expect: {fired: []}}]\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fixtures: {evnt: {}}|3 unknown-key fixtures 里没有 `evnt`",
                "fixtures: {event: {type: contact-added, stat: a}}|3 unknown-key event 里没有 `stat`",
                "fixtures: {event: {type: contact-add}}|3 unknown-event 没有事件 `contact-add`",
                "fixtures: {event: {state: a}}|3 missing-key 没有说是什么事件",
                "fixtures: {event: contact-added}|3 wrong-type event 要写一组「键: 值」，这里是单个值",
                "fixtures: {event: {type: contact-added}, member: {grade: 高}}|3 wrong-type member.grade 不能是 `高`",
                "fixtures: {event: {type: contact-added}, member: {roles: 店长}}|3 wrong-type member.roles 要写列表，这里是单个值",
                "fixtures: {event: {type: contact-added}, duty: {on: 是}}|3 wrong-type duty.on 不能是 `是`",
                "fixtures: {event: {type: contact-added}, moment: {time: 25点}}|3 wrong-type moment.time 不能是 `25点`",
                "fixtures: {event: {type: contact-added}, moment: {weekday: 5}}|3 wrong-weekday 2026-11-11 是星期 3，不是 5",
                "fixtures: {event: {type: contact-added}, moment: {hour: 5}}|3 unknown-key moment 里没有 `hour`",
                "fixtures: {event: {type: contact-added}, signals: [{kind: order}]}|3 missing-key signals 少了 `key`",
                "fixtures: {event: {type: contact-added}, signals: {kind: order}}|3 wrong-type signals 要写列表，这里是一组「键: 值」",
                "fixtures: {event: {type: contact-added}, signals: [{kind: order, key: a, amount: 1e999999999}]}|3 wrong-type signals.amount 不能是 `1e999999999`",
                "fixtures: {event: {type: contact-added}, seats: [a]}|3 wrong-type seats 的一项 要写一组「键: 值」，这里是单个值",
                "fixtures: {event: {type: contact-added, at: 2026-11-11T09:00:00Z}}|3 wrong-type event.at 不能是 `2026-11-11T09:00:00Z`",
                "fixtures: {event: {type: contact-added}, proposals: [{type: veto, target: a}]}|3 unknown-proposal 这里不能给定 `veto`",
                "fixtures: {event: {type: contact-added}, proposals: [{type: revoke-grant, target: a}]}|3 unknown-proposal 这里不能给定 `revoke-grant`",
                "fixtures: {event: {type: contact-added}, proposals: [{type: add-tag, target: a, rule: 没有}]}|3 unknown-rule 没有规则 `没有`",
                "match: exakt|3 unknown-value match 没有 `exakt`",
                "fixture: {}|3 unknown-key 场景文件 里没有 `fixture`",
            })
    void wrongFixture_isNoted_withItsLine(String line, String mistake) {
        String fixtures = line.startsWith("fixtures") ? "" : "fixtures: {event: {type: contact-added}}\n";

        assertThat(StoryFile.mistakesOf(line + "\n" + fixtures + TEST)).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: 一}|4 checks-nothing 这个测试什么也没有检查",
                "{name: 一, expect: {}}|4 checks-nothing 这个测试什么也没有检查",
                "{name: 一, expect: {notFired: []}}|4 checks-nothing 这个测试什么也没有检查",
                "{name: 一, expect: {proposals: [{}]}}|4 checks-nothing proposals 的这一项什么也没有检查",
                "{name: 一, cases: []}|4 checks-nothing 有 cases 的测试，要在每个 case 里写 expect",
                "{name: 一, cases: [{note: 甲}]}|4 checks-nothing 这个测试什么也没有检查",
                "{name: 一, cases: [{expect: {fired: []}}]}|4 missing-key 这里少了 `note`",
                "{expect: {fired: []}}|4 missing-key 这里少了 `name`",
                "{name: ' ', expect: {fired: []}}|4 missing-key 测试的 name 是空的",
                "{name: 一, expects: {fired: []}, expect: {fired: []}}|4 unknown-key 测试 里没有 `expects`",
                "{name: 一, expect: {fire: []}}|4 unknown-key expect 里没有 `fire`",
                "{name: 一, expect: {fired: [打标鉴]}}|4 unknown-rule 没有规则 `打标鉴`",
                "{name: 一, expect: {notFired: [打标鉴]}}|4 unknown-rule 没有规则 `打标鉴`",
                "{name: 一, expect: {fired: 打标签}}|4 wrong-type fired 要写列表，这里是单个值",
                "{name: 一, expect: {proposals: [{rule: 打标鉴}]}}|4 unknown-rule 没有规则 `打标鉴`",
                "{name: 一, expect: {proposals: [{type: addTag}]}}|4 unknown-value type 没有 `addTag`",
                "{name: 一, expect: {proposals: [{outcome: veto}]}}|4 unknown-value outcome 没有 `veto`",
                "{name: 一, expect: {proposals: [{tag: a}]}}|4 unknown-key proposals 里没有 `tag`",
                "{name: 一, expect: {conflicts: [{why: a}]}}|4 unknown-key conflicts 里没有 `why`",
                "{name: 一, given: {custommer: {}}, expect: {fired: []}}|4 unknown-key given 里没有 `custommer`",
            })
    void wrongTest_isNoted_withItsLine(String test, String mistake) {
        String story = "fixtures: {event: {type: contact-added}}\ntests: [" + test + "]\n";

        assertThat(StoryFile.mistakesOf(story)).containsExactly(mistake);
        assertThat(StoryFile.run(story).verdicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: !!javax.script.ScriptEngineManager [a]|1 yaml-tag 这里不能用 YAML 的 `!` 标记",
                "name: &a [x, x]|1 yaml-anchor 这里不能用 YAML 的 `&` 和 `*`",
                "name: *a|1 yaml-anchor 这里不能用 YAML 的 `&` 和 `*`",
                "name: [a|1 bad-yaml 从这里起读不懂",
                "'just text'|1 wrong-type 场景文件 要写一组「键: 值」，这里是单个值",
                "''|0 bad-yaml 文件是空的",
            })
    void hostileOrBrokenYaml_isRefused(String text, String mistake) {
        assertThat(StoryFile.mistakes(text)).containsExactly(mistake);
    }

    @Test
    void anchorBomb_isRefused_atItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("name: 炸弹\nfixtures:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append("  a%d: &a%d [%s]\n".formatted(level, level, ("*a" + (level - 1) + ", ").repeat(9)));
        }

        assertThat(StoryFile.mistakes(bomb.toString())).containsExactly("3 yaml-anchor 这里不能用 YAML 的 `&` 和 `*`");
    }

    @Test
    void deepLargeOrManyDocuments_areRefused() {
        assertThat(StoryFile.mistakes("name: " + "[".repeat(100_000))).containsExactly("1 too-large 内容太多或嵌套太深");
        assertThat(StoryFile.mistakes("name: " + "a".repeat(YamlTree.LARGEST_FILE)))
                .containsExactly("0 too-large 场景文件超过 256 KiB");
        assertThat(StoryFile.mistakes("name: [" + "a,".repeat(60_000) + "]")).containsExactly("1 too-large 内容太多或嵌套太深");
        assertThat(StoryFile.mistakes("name: 一\n---\nname: 二\n")).containsExactly("3 bad-yaml 一个文件只讲一个故事，这里又开始了一个");
    }

    @Test
    void duplicateKey_isNoted_notSilentlyTheLast() {
        String story =
                "fixtures: {event: {type: contact-added}}\ntests:\n  - name: 一\n    expect: {fired: []}\n    expect: {fired: []}\n";

        assertThat(StoryFile.mistakesOf(story)).containsExactly("7 duplicate-key `expect` 写了两次");
    }

    @Test
    void missingNameOrNow_runsNothing() {
        Report report = StoryFile.runWhole("fixtures: {event: {type: contact-added}}\n" + TEST, new ByName());

        assertThat(report.mistakes()).extracting(Diagnostic::message).containsExactly("这里少了 `name`", "这里少了 `now`");
        assertThat(report.verdicts()).isEmpty();
    }

    @Test
    void otherEncodingOrEnding_isNoted() {
        byte[] chinese = ("name: 渠道\n" + TEST).getBytes(Charset.forName("GBK"));
        Report encoded = StoryFile.runTree(Map.of(StoryFile.PATH, chinese), new ByName());
        Report named = StoryFile.runTree(Map.of("tagging/scenarios/a.yml", new byte[0]), new ByName());

        assertThat(encoded.failures()).containsExactly("tagging/scenarios/a.yaml:0:0 文件不是 UTF-8 编码 → 请另存为 UTF-8");
        assertThat(named.failures())
                .containsExactly("tagging/scenarios/a.yml:0:0 不认识这个场景文件，没有运行它 → 场景文件以 .yaml、.csv 或 .xlsx 结尾");
    }

    @Test
    void byteOrderMark_isNoMistake() {
        String text =
                "\uFEFFname: 渠道\nnow: 2026-11-11T09:00:00+08:00\nfixtures: {event: {type: contact-added}}\n" + TEST;

        assertThat(StoryFile.runTree(Map.of(StoryFile.PATH, text.getBytes(StandardCharsets.UTF_8)), new ByName())
                        .failures())
                .isEmpty();
    }

    @Test
    void oneMistake_hidesNoOther_andSoundTestsRun() {
        Report report = StoryFile.run("""
                fixtures: {event: {type: contact-added}}
                tests:
                  - {name: 一, expect: {fired: [没有]}}
                  - {name: 二, expect: {fired: []}}
                  - {name: 三, given: {member: {grade: x, nam: y}}, expect: {fired: []}}
                """);

        assertThat(report.mistakes())
                .extracting(Diagnostic::line, Diagnostic::code)
                .containsExactly(tuple(5, "unknown-rule"), tuple(7, "wrong-type"), tuple(7, "unknown-key"));
        assertThat(report.verdicts())
                .extracting(verdict -> verdict.name().test())
                .containsExactly("二");
    }
}
