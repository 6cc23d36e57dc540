package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One row, one faulty text and all that is said of it: place, code, 中文 and English. Conditions stand on line 3, consequences
 * on line 5; in whole files {@code ⏎} ends a line.
 */
class FaultySentencesTest {
    private static final String THEN = "打标签 \"渠道来源/公众号\"";

    @TestFactory
    Stream<DynamicTest> faultyCondition_isExplained_atItsPlace() {
        return rows("""
                刚填加客户 ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`刚填加客户` → 是不是 `刚添加客户`？ ¦ the dictionary has no such condition: `刚填加客户` → did you mean `刚添加客户`?
                刚加客户 ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`刚加客户` → 是不是 `刚添加客户`？ ¦ the dictionary has no such condition: `刚加客户` → did you mean `刚添加客户`?
                添加客户 ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`添加客户` → 是不是 `刚添加客户`？ ¦ the dictionary has no such condition: `添加客户` → did you mean `刚添加客户`?
                客户很高兴 ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`客户很高兴` → 词典 policy.dsl 里没有相近的句子；每一句都写在那里 ¦ the dictionary has no such condition: `客户很高兴` → policy.dsl has nothing like it; every sentence stands there
                活码的渠道是 地铁广告 ⇒ 3:12 wrong-value ¦ 渠道 `地铁广告` 要写在引号里 → 请写成 `"地铁广告"` ¦ channel `地铁广告` must stand in quotes → write `"地铁广告"`
                活码渠道是 "公众号" ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`活码渠道是 "公众号"` → 是不是 `活码的渠道是 "公众号"`？ ¦ the dictionary has no such condition: `活码渠道是 "公众号"` → did you mean `活码的渠道是 "公众号"`?
                客户城市是“上海” ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`客户城市是“上海”` → 是不是 `客户的城市是 “上海”`？ ¦ the dictionary has no such condition: `客户城市是“上海”` → did you mean `客户的城市是 “上海”`?
                客户的城市是 上海 ⇒ 3:12 wrong-value ¦ 文字 `上海` 要写在引号里 → 请写成 `"上海"` ¦ text `上海` must stand in quotes → write `"上海"`
                客户的城市是 ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`客户的城市是` → 是不是 `客户的城市是 "文字"`？ ¦ the dictionary has no such condition: `客户的城市是` → did you mean `客户的城市是 "文字"`?
                客户的城市是 "上海" "北京" ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`客户的城市是 "上海" "北京"` → 是不是 `客户的城市是 "北京"`？ ¦ the dictionary has no such condition: `客户的城市是 "上海" "北京"` → did you mean `客户的城市是 "北京"`?
                客户的城市是 "上海 ⇒ 3:12 unclosed-text ¦ 文字没有结束的引号 → 请在同一行里用 `"` 结束 ¦ the text has no closing quote → close it with `"` on the same line
                客户的城市是 「上海" ⇒ 3:12 unclosed-text ¦ 文字没有结束的引号 → 请在同一行里用 `」` 结束 ¦ the text has no closing quote → close it with `」` on the same line
                30天内资询“换套餐”至少３次。 ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`30天内资询“换套餐”至少３次。` → 是不是 `30天内咨询 “换套餐” 至少 ３ 次`？ ¦ the dictionary has no such condition: `30天内资询“换套餐”至少３次。` → did you mean `30天内咨询 “换套餐” 至少 ３ 次`?
                30天内咨询 "换套餐" 至少 三 次 ⇒ 3:21 wrong-value ¦ 这里要整数，`三` 不是 → 如 `3` ¦ `三` is no whole number → as in `3`
                30天内咨询 "换套餐" 至少 "3" 次 ⇒ 3:21 wrong-value ¦ 这里要整数，`"3"` 不是 → 如 `3` ¦ `"3"` is no whole number → as in `3`
                30天内咨询 "换套餐" 至少 3.5 次 ⇒ 3:21 wrong-value ¦ 这里要整数，`3.5` 不是 → 如 `3` ¦ `3.5` is no whole number → as in `3`
                30天内咨询 换套餐 至少 3 次 ⇒ 3:12 wrong-value ¦ 文字 `换套餐` 要写在引号里 → 请写成 `"换套餐"` ¦ text `换套餐` must stand in quotes → write `"换套餐"`
                30天内咨询 "换套餐" 大约 3 次 ⇒ 3:18 wrong-value ¦ 这里不能写 `大约` → 可用：至少、不足 ¦ `大约` can not stand here → there are: 至少, 不足
                30天内咨询 "换套餐" 至多 3 次 ⇒ 3:18 wrong-value ¦ 这里不能写 `至多` → 是不是 `至少`？ ¦ `至多` can not stand here → did you mean `至少`?
                30天内咨询 "换套餐" 3 次 ⇒ 3:5 unknown-sentence ¦ 词典里没有这样的条件：`30天内咨询 "换套餐" 3 次` → 是不是 `30天内咨询 "换套餐" 至少 3 次`？ ¦ the dictionary has no such condition: `30天内咨询 "换套餐" 3 次` → did you mean `30天内咨询 "换套餐" 至少 3 次`?
                三十天内咨询 "换套餐" 至少 3 次 ⇒ 3:5 wrong-value ¦ 这里要整数，`三十` 不是 → 如 `3` ¦ `三十` is no whole number → as in `3`
                30天内咨询 "换套餐" 至少 99999999999 次 ⇒ 3:21 bad-number ¦ 数字 `99999999999` 读不出来 → 最多 9 位，如 3、99.5 ¦ the number `99999999999` can not be read → 9 digits at most, as in 3 or 99.5
                30天内下单 "手机" 的总金额至少 一百 元 ⇒ 3:24 wrong-value ¦ 这里要数字，`一百` 不是 → 如 `99.5` ¦ `一百` is no number → as in `99.5`
                30天内下单 "手机" 的总金额至少 1.2.3 元 ⇒ 3:24 bad-number ¦ 数字 `1.2.3` 读不出来 → 最多 16 位，如 3、99.5 ¦ the number `1.2.3` can not be read → 16 digits at most, as in 3 or 99.5
                时间在 25:00 到 26:00 之间 ⇒ 3:9 bad-time ¦ 没有时间 `25:00` → 从 00:00 到 23:59:59，如 22:00 ¦ there is no time `25:00` → from 00:00 to 23:59:59, as in 22:00 ‖ 3:17 bad-time ¦ 没有时间 `26:00` → 从 00:00 到 23:59:59，如 22:00 ¦ there is no time `26:00` → from 00:00 to 23:59:59, as in 22:00
                时间在 24:00 到 06:00 之间 ⇒ 3:9 bad-time ¦ 没有时间 `24:00` → 从 00:00 到 23:59:59，如 22:00 ¦ there is no time `24:00` → from 00:00 to 23:59:59, as in 22:00
                时间在 22点 到 6点 之间 ⇒ 3:9 wrong-value ¦ 这里要时间，`22点` 不是 → 如 `22:00` ¦ `22点` is no time of day → as in `22:00` ‖ 3:15 wrong-value ¦ 这里要时间，`6点` 不是 → 如 `22:00` ¦ `6点` is no time of day → as in `22:00`
                时间在 22 到 23:00 之间 ⇒ 3:9 wrong-value ¦ 这里要时间，`22` 不是 → 如 `22:00` ¦ `22` is no time of day → as in `22:00`
                时间在 “８：６０” 到 23:00 之间 ⇒ 3:9 bad-time ¦ 没有时间 `８：６０` → 从 00:00 到 23:59:59，如 22:00 ¦ there is no time `８：６０` → from 00:00 to 23:59:59, as in 22:00
                今天是 2026-02-30 ⇒ 3:9 bad-time ¦ 没有日期 `2026-02-30` → 如 2026-11-11 ¦ there is no date `2026-02-30` → as in 2026-11-11
                今天是 2026年13月1日 ⇒ 3:9 bad-time ¦ 没有日期 `2026-13-01` → 如 2026-11-11 ¦ there is no date `2026-13-01` → as in 2026-11-11
                今天是 11-11 ⇒ 3:9 bad-time ¦ 没有日期 `11-11` → 如 2026-11-11 ¦ there is no date `11-11` → as in 2026-11-11
                今天是节日 ⇒ 3:8 wrong-value ¦ 这里不能写 `节日` → 是不是 `节假日`？ ¦ `节日` can not stand here → did you mean `节假日`?
                客户有标签 "地铁广告" ⇒ 3:11 bad-tag ¦ 标签 `地铁广告` 要写成 `组/标签` → 如 "渠道来源/地铁广告" ¦ the tag `地铁广告` is not written `group/tag` → as in "source/metro"
                客户有标签 "渠道来源/地铁广高" ⇒ 3:11 unknown-tag ¦ 没有标签 `渠道来源/地铁广高` → 新标签先写进 vocabulary.yaml 的 tagGroups；是不是 `渠道来源/地铁广告`？ ¦ there is no tag `渠道来源/地铁广高` → a new tag goes into tagGroups of vocabulary.yaml first; did you mean `渠道来源/地铁广告`?
                客户有标签 "渠道/抖音短视频" ⇒ 3:11 unknown-tag ¦ 没有标签 `渠道/抖音短视频` → 新标签先写进 vocabulary.yaml 的 tagGroups；可用：渠道来源/公众号、渠道来源/地铁广告 ¦ there is no tag `渠道/抖音短视频` → a new tag goes into tagGroups of vocabulary.yaml first; there are: 渠道来源/公众号, 渠道来源/地铁广告
                客户在分组 "新课" ⇒ 3:11 unknown-segment ¦ 没有分组 `新课` → 是不是 `新客`？ ¦ there is no segment `新课` → did you mean `新客`?
                客户在分组 "会员俱乐部" ⇒ 3:11 unknown-segment ¦ 没有分组 `会员俱乐部` → 可用：新客、老客 ¦ there is no segment `会员俱乐部` → there are: 新客, 老客
                活码的渠道是 "地铁广高" ⇒ 3:12 unknown-channel ¦ 没有渠道 `地铁广高` → 是不是 `地铁广告`？ ¦ there is no channel `地铁广高` → did you mean `地铁广告`?
                打标签 "渠道来源/公众号" ⇒ 3:5 wrong-half ¦ 这一句是结论，不是条件 → 请移到 `就` 之后 ¦ this sentence is a consequence and no condition → move it after `就`
                > Customer( cty == "x" ) ⇒ 3:17 unknown-field ¦ `Customer` 没有字段 `cty` → 是不是 `city`？ ¦ `Customer` has no field `cty` → did you mean `city`?
                > Customer( city == "x" ) /* 说明 */ ⇒ 3:31 plain-line ¦ `>` 的行里不能有 `/*` → 注释请用 `//` ¦ a line of `>` can not have `/*` → use `//` for remarks
                @priority(3) ⇒ 3:5 unexpected-text ¦ `@` 说明要写在名称和 `当` 之间 → 请把这一行移到 `当` 之前 ¦ `@` metadata stands between the name and `当` → move this line before `当`
                当 刚读到资料 ⇒ 3:5 duplicate-keyword ¦ 这条规则已经有 `当` 了 → 请删除这一行 ¦ the rule has a `当` already → delete this line
                """, row -> tree("规则 \"r\"\n当\n    " + row + "\n就\n    " + THEN + "\n结束\n"));
    }

    @TestFactory
    Stream<DynamicTest> faultyConsequence_isExplained_atItsPlace() {
        return rows("""
                打表签 "渠道来源/公众号" ⇒ 5:5 unknown-sentence ¦ 词典里没有这样的结论：`打表签 "渠道来源/公众号"` → 是不是 `打标签 "渠道来源/公众号"`？ ¦ the dictionary has no such consequence: `打表签 "渠道来源/公众号"` → did you mean `打标签 "渠道来源/公众号"`?
                打标签 渠道来源/公众号 ⇒ 5:9 wrong-value ¦ 标签 `渠道来源/公众号` 要写在引号里 → 请写成 `"渠道来源/公众号"` ¦ tag `渠道来源/公众号` must stand in quotes → write `"渠道来源/公众号"`
                打标签 "公众号" ⇒ 5:9 bad-tag ¦ 标签 `公众号` 要写成 `组/标签` → 如 "渠道来源/地铁广告" ¦ the tag `公众号` is not written `group/tag` → as in "source/metro"
                打标签 "渠道来源/电梯广告" ⇒ 5:9 unknown-tag ¦ 没有标签 `渠道来源/电梯广告` → 新标签先写进 vocabulary.yaml 的 tagGroups；是不是 `渠道来源/地铁广告`？ ¦ there is no tag `渠道来源/电梯广告` → a new tag goes into tagGroups of vocabulary.yaml first; did you mean `渠道来源/地铁广告`?
                发欢迎语 "mornin" ⇒ 5:10 unknown-template ¦ 没有欢迎语模板 `mornin` → 是不是 `morning`？ ¦ there is no welcome template `mornin` → did you mean `morning`?
                发欢迎语 morning ⇒ 5:10 wrong-value ¦ 欢迎语模板 `morning` 要写在引号里 → 请写成 `"morning"` ¦ welcome template `morning` must stand in quotes → write `"morning"`
                发欢迎语 ⇒ 5:5 unknown-sentence ¦ 词典里没有这样的结论：`发欢迎语` → 是不是 `发欢迎语 "模板"`？ ¦ the dictionary has no such consequence: `发欢迎语` → did you mean `发欢迎语 "模板"`?
                发送欢迎词 "morning" ⇒ 5:5 unknown-sentence ¦ 词典里没有这样的结论：`发送欢迎词 "morning"` → 是不是 `发欢迎语 "morning"`？ ¦ the dictionary has no such consequence: `发送欢迎词 "morning"` → did you mean `发欢迎语 "morning"`?
                进入分组 "新客户" ⇒ 5:10 unknown-segment ¦ 没有分组 `新客户` → 是不是 `新客`？ ¦ there is no segment `新客户` → did you mean `新客`?
                刚读到资料 ⇒ 5:5 wrong-half ¦ 这一句是条件，不是结论 → 请移到 `当` 和 `就` 之间 ¦ this sentence is a condition and no consequence → move it between `当` and `就`
                按城市打 "城市" 组的标签 ⇒ 5:5 not-said-yet ¦ 这一句说到的人或事，前面还没有提到 → 请在它前面加其中一句：`知道客户的城市` ¦ what this sentence speaks of was not mentioned before → put one of these before it: `知道客户的城市`
                否决这个标签，理由 "不行" ⇒ 5:5 wrong-family ¦ 这一句不能写在 `tagging/` 里 → 可以写在 `permission/` 里，请移到那里 ¦ this sentence is not for `tagging/` → it is for `permission/`; move the rule there
                > decide.addTagg("a/b"); ⇒ 5:14 unknown-call ¦ 没有结论 `decide.addTagg` → 是不是 `addTag`？ ¦ there is no consequence `decide.addTagg` → did you mean `addTag`?
                > decide.addTag("a/b") ⇒ 5:27 missing-semicolon ¦ 这里少了 `;` → 每个结论以 `;` 结束 ¦ a `;` is missing here → every consequence ends with `;`
                > insert( $x ); ⇒ 5:7 inline-code ¦ 结论里不能写 `insert` → 结论里只能写 `decide.…(…);`，如 `decide.addTag("组/标签");` ¦ a consequence can not have `insert` → a consequence is `decide.…(…);`, such as `decide.addTag("group/tag");`
                > end rule "另一条" when Customer() then decide.addTag("a/b"); ⇒ 5:7 plain-line ¦ `>` 的行不能结束规则或另起一条 → 这里只写条件或结论 ¦ a line of `>` can not end the rule or begin another → write conditions or consequences only
                就 ⇒ 5:5 duplicate-keyword ¦ 这条规则已经有 `就` 了 → 请删除这一行 ¦ the rule has a `就` already → delete this line
                当 ⇒ 5:5 duplicate-keyword ¦ 这条规则已经有 `当` 了 → 请删除这一行 ¦ the rule has a `当` already → delete this line
                打标签 "渠道来源/公众号" 发欢迎语 "morning" ⇒ 5:5 unknown-sentence ¦ 词典里没有这样的结论：`打标签 "渠道来源/公众号" 发欢迎语 "morning"` → 词典 policy.dsl 里没有相近的句子；每一句都写在那里 ¦ the dictionary has no such consequence: `打标签 "渠道来源/公众号" 发欢迎语 "morning"` → policy.dsl has nothing like it; every sentence stands there
                > rule "x" ⇒ 5:7 plain-line ¦ `>` 的行不能结束规则或另起一条 → 这里只写条件或结论 ¦ a line of `>` can not end the rule or begin another → write conditions or consequences only
                打标签 "渠道来源/公众号" 当 ⇒ 5:5 unknown-sentence ¦ 词典里没有这样的结论：`打标签 "渠道来源/公众号" 当` → 是不是 `打标签 "渠道来源/公众号"`？ ¦ the dictionary has no such consequence: `打标签 "渠道来源/公众号" 当` → did you mean `打标签 "渠道来源/公众号"`?
                """, row -> tree("规则 \"r\"\n当\n    刚添加客户\n就\n    " + row + "\n结束\n"));
    }

    @TestFactory
    Stream<DynamicTest> faultyFile_isExplained_atItsPlaces() {
        return rows("""
                规则 "r"⏎当⏎刚添加客户⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 4:1 missing-then ¦ 这一行之前少了一行 `就` → 条件之后写一行 `就`，再写结论 ¦ a line `就` is missing before this one → write a line `就` after the conditions, then the consequences
                规则 "r"⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 2:1 missing-when ¦ 这一行之前少了一行 `当` → 名称和说明之后写一行 `当`，再写条件 ¦ a line `当` is missing before this one → write a line `当` after name and metadata, then the conditions
                规则 "r"⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 2:1 missing-when ¦ 这一行之前少了一行 `当` → 名称和说明之后写一行 `当`，再写条件 ¦ a line `当` is missing before this one → write a line `当` after name and metadata, then the conditions
                规则 "r"⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号" ⇒ 5:1 missing-end ¦ 这一行之后少了一行 `结束` → 每条规则以 `结束` 结束 ¦ a line `结束` is missing after this one → each rule ends with `结束`
                规则 "r"⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎规则 "s"⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 6:1 missing-end ¦ 这一行之前少了一行 `结束` → 每条规则以 `结束` 结束 ¦ a line `结束` is missing before this one → each rule ends with `结束`
                规则 "r"⏎当⏎刚添加客户⏎结束 ⇒ 4:1 missing-then ¦ 这一行之前少了一行 `就` → 条件之后写一行 `就`，再写结论 ¦ a line `就` is missing before this one → write a line `就` after the conditions, then the consequences
                规则 "r"⏎结束 ⇒ 2:1 missing-when ¦ 这一行之前少了一行 `当` → 名称和说明之后写一行 `当`，再写条件 ¦ a line `当` is missing before this one → write a line `当` after name and metadata, then the conditions
                规则 "r"⏎当⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 1:1 no-condition ¦ 规则没有条件 → 在 `当` 之后至少写一句 ¦ the rule has no condition → write one sentence after `当` at least
                规则 "r"⏎当⏎刚添加客户⏎就⏎结束 ⇒ 1:1 no-consequence ¦ 规则没有结论 → 在 `就` 之后至少写一句 ¦ the rule has no consequence → write one sentence after `就` at least
                规则⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 1:1 bad-rule-name ¦ 规则没有引号里的名称 → 请写 `规则 "名称"` ¦ the rule has no name in quotes → write `规则 "name"`
                规则 我的规则⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 1:4 bad-rule-name ¦ 规则没有引号里的名称 → 请写 `规则 "名称"` ¦ the rule has no name in quotes → write `规则 "name"`
                规则 "我的 规则"⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 1:4 bad-rule-name ¦ 名称 `我的 规则` 不能用 → 名称只能有汉字、字母、数字和 `-_·()`，最多 64 个字 ¦ `我的 规则` can not be a name → a name has Chinese characters, letters, digits and `-_·()`, at most 64
                规则 "我的规则⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 1:4 unclosed-text ¦ 文字没有结束的引号 → 请在同一行里用 `"` 结束 ¦ the text has no closing quote → close it with `"` on the same line
                规则 "r" 当 刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 1:8 keyword-not-alone ¦ `当` 要单独写一行 → 请在 `当` 后面换行 ¦ `当` stands on a line of its own → begin a new line after `当`
                规则 "r"⏎salience 10⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 2:1 unsupported-attribute ¦ 规则不能有属性 `salience` → 优先级请写 `@priority(n)` ¦ a rule can not have the attribute `salience` → write `@priority(n)` for priority
                规则 "r"⏎@priorty(3)⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 2:1 unknown-annotation ¦ 没有说明 `@priorty` → 是不是 `priority`？ ¦ there is no note `@priorty` → did you mean `priority`?
                规则 "r"⏎  @why（“S1-13”） @priority（高）⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 2:27 bad-annotation ¦ 优先级要整数，在 ±10000 之间 → 请写 `@priority(10)` ¦ a priority is a whole number between ±10000 → write `@priority(10)`
                规则 "r"⏎当⏎活码的渠道是 "公众号"⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 3:1 not-said-yet ¦ 这一句说到的人或事，前面还没有提到 → 请在它前面加其中一句：`刚添加客户`、`刚读到资料` ¦ what this sentence speaks of was not mentioned before → put one of these before it: `刚添加客户`, `刚读到资料`
                规则 "r"⏎当⏎活码的渠道是 "公众号"⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 3:1 not-said-yet ¦ 这一句说到的人或事，第 4 行才提到 → 请把 `刚添加客户` 移到它前面 ¦ what this sentence speaks of is mentioned on line 4 only → move `刚添加客户` before it
                规则 "r"⏎当⏎刚添加客户⏎刚读到资料⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 4:1 said-twice ¦ 第 3 行的 `刚添加客户` 已经说了是谁或哪件事，一条规则里只能说一次 → 请留下一句，或拆成两条规则 ¦ `刚添加客户` on line 3 has said whom or what the rule is about; that can be said once → keep one of the two, or make two rules
                说明写在这里⏎第二行也是⏎规则 "r"⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束⏎结束 ⇒ 1:1 unexpected-text ¦ 规则之外不应该有 `说明写在这里` → 规则从 `规则 "名称"` 开始；说明文字前面加 `#` ¦ `说明写在这里` does not belong outside rules → a rule begins with `规则 "name"`; put `#` before a remark ‖ 9:1 unexpected-text ¦ `结束` 不在规则里 → 规则从 `规则 "名称"` 开始，每条规则只有一个 `结束` ¦ `结束` stands in no rule → a rule begins with `规则 "name"` and has one `结束`
                import java.io.File⏎规则 "r"⏎当⏎刚添加客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 1:1 foreign-import ¦ 不能引入 `java.io.File` → 事实、事件和提议都已经可用，请删除这一行 ¦ `java.io.File` can not be imported → facts, events and proposals are there already; delete the line
                规则 "甲"⏎当⏎刚填加客户⏎就⏎打标签 "公众号"⏎结束⏎规则 "乙"⏎当⏎客户的城市是 上海⏎就⏎发欢迎语 "mornin"⏎结束 ⇒ 3:1 unknown-sentence ¦ 词典里没有这样的条件：`刚填加客户` → 是不是 `刚添加客户`？ ¦ the dictionary has no such condition: `刚填加客户` → did you mean `刚添加客户`? ‖ 5:5 bad-tag ¦ 标签 `公众号` 要写成 `组/标签` → 如 "渠道来源/地铁广告" ¦ the tag `公众号` is not written `group/tag` → as in "source/metro" ‖ 9:8 wrong-value ¦ 文字 `上海` 要写在引号里 → 请写成 `"上海"` ¦ text `上海` must stand in quotes → write `"上海"` ‖ 11:6 unknown-template ¦ 没有欢迎语模板 `mornin` → 是不是 `morning`？ ¦ there is no welcome template `mornin` → did you mean `morning`?
                规则 "r"⏎当⏎刚添加客户⏎刚添加\u200b客户⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 4:4 invisible-character ¦ 这里有一个看不见的字符 U+200B → 请删除它 ¦ there is an invisible character U+200B here → delete it
                规则 "r"⏎当⏎刚添加客户⏎客户的城市是 "1"⏎客户的城市是 "2"⏎客户的城市是 "3"⏎客户的城市是 "4"⏎客户的城市是 "5"⏎客户的城市是 "6"⏎客户的城市是 "7"⏎客户的城市是 "8"⏎就⏎打标签 "渠道来源/公众号"⏎结束 ⇒ 3:1 too-many ¦ 一条规则最多 8 个事实，这里有 9 个 → 请拆成几条规则 ¦ a rule has at most 8 facts, here are 9 → make several rules of it
                """, row -> tree(row.replace('⏎', '\n')));
    }

    static SampleTree tree(String file) {
        return SampleTree.aTree().with("tagging/a.dslr", file);
    }

    /** @param table faulty text, {@code ⇒}, what is said of it, separated by {@code ‖} */
    static Stream<DynamicTest> rows(String table, Function<String, SampleTree> tree) {
        return Arrays.stream(table.split("\n")).map(row -> {
            String text = row.substring(0, row.indexOf(" ⇒ "));
            String expected = row.substring(row.indexOf(" ⇒ ") + 3).replace(" ‖ ", "\n");
            return DynamicTest.dynamicTest(
                    text,
                    () -> assertThat(SampleTree.shown(tree.apply(text).diagnostics()))
                            .isEqualTo(expected));
        });
    }
}
