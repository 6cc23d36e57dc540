package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One row, one faulty line 23 of the dictionary and what is said of it. */
class FaultyDictionaryTest {
    @TestFactory
    Stream<DynamicTest> faultyLine_isExplained_atItsPlace() {
        return FaultySentencesTest.rows(
                """
                客户的语言是 {x:text}=Customer( language == {x} ) ⇒ 23:1 bad-dictionary-line ¦ 词典的一行要以 `[when]`、`[then]` 或 `[keyword]` 开头 → 写成 `[when]句子=DRL 条件`；说明文字前面加 `#` ¦ a line of the dictionary begins with `[when]`, `[then]` or `[keyword]` → write `[when]sentence=DRL condition`; put `#` before a remark
                [whn]客户的语言是 {x:text}=Customer( language == {x} ) ⇒ 23:2 unknown-section ¦ 词典里没有 `[whn]` → 是不是 `when`？ ¦ the dictionary has no section `[whn]` → did you mean `when`?
                [when 客户的语言是 {x:text}=Customer( language == {x} ) ⇒ 23:1 bad-dictionary-line ¦ 词典的一行要以 `[when]`、`[then]` 或 `[keyword]` 开头 → 写成 `[when]句子=DRL 条件`；说明文字前面加 `#` ¦ a line of the dictionary begins with `[when]`, `[then]` or `[keyword]` → write `[when]sentence=DRL condition`; put `#` before a remark
                [when]客户的语言是 {x:text} ⇒ 23:22 bad-dictionary-line ¦ 句子后面少了 `=` → 写成 `句子=DRL` ¦ `=` is missing after the sentence → write `sentence=DRL`
                [when]客户的语言是 {x:text=Customer( language == {x} ) ⇒ 23:14 bad-slot ¦ 空位没有结束的 `}` → 写成 `{名字:类型}` ¦ the slot has no closing `}` → write `{name:type}`
                [when]客户的语言是 {x:text}}=Customer( language == {x} ) ⇒ 23:22 bad-slot ¦ 多了一个 `}` → 请删除，或在前面补上 `{` ¦ a `}` too many → delete it, or open it with `{`
                [when]客户的语言是 {x:txt}=Customer( language == {x} ) ⇒ 23:17 unknown-slot-type ¦ 没有空位类型 `txt` → 是不是 `text`？ ¦ there is no slot type `txt` → did you mean `text`?
                [when]客户的语言是 {x:\\d}=Customer( language == {x} ) ⇒ 23:17 unknown-slot-type ¦ 没有空位类型 `\\d` → 是不是 `\\d+`？ ¦ there is no slot type `\\d` → did you mean `\\d+`?
                [when]客户的语言是 {x}=Customer( language == {x} ) ⇒ 23:14 unknown-slot-type ¦ 空位 `x` 没有写类型 → 写成 `{名字:类型}`，类型如 `\\d+`、`text`、`tag`、`time` ¦ the slot `x` has no type → write `{name:type}`, a type being `\\d+`, `text`, `tag`, `time` and others
                [when]客户的语言是 {1x:text}=Customer( language == {1x} ) ⇒ 23:15 bad-slot ¦ 空位的名字 `1x` 不能用 → 用字母、数字、汉字和 `_`，以字母或汉字开头，最多 30 个字 ¦ a slot can not be named `1x` → use letters, digits and `_`, a letter first, 30 at most
                [when]客户的语言是 {x:text} 或 {x:text}=Customer( language == {x} ) ⇒ 23:26 bad-slot ¦ 空位 `x` 写了两次 → 每个空位起一个名字 ¦ the slot `x` stands there twice → give each slot a name of its own
                [when]客户的语言是 {x:text}=Customer( language == "zh" ) ⇒ 23:14 unused-slot ¦ 空位 `x` 在 `=` 右边没有用到 → 在右边用花括号写上它，或从句子里删除 ¦ the slot `x` is not used right of `=` → put it there in braces, or take it out of the sentence
                [when]客户的语言是 {x:text}=Customer( language == {y} ) ⇒ 23:45 unknown-slot ¦ 句子里没有空位 `y` → 是不是 `x`？ ¦ the sentence has no slot `y` → did you mean `x`?
                [when]客户的语言是中文=Customer( language == {y} ) ⇒ 23:38 unknown-slot ¦ 句子里没有空位 `y` → 左边没有空位 ¦ the sentence has no slot `y` → there is no slot on the left
                [when]客户的语言是 {x:text}=Customer( language == "{x}" ) ⇒ 23:46 slot-in-quotes ¦ 空位 `x` 不能写在引号里，它的值自己带引号 → 用 `+` 接起来，如 `"组/" + …` ¦ the slot `x` can not stand in quotes: its value brings its own → join it with `+`, as in `"group/" + …`
                [when]客户的语言是 {x:text}= ⇒ 23:23 bad-meaning ¦ `=` 右边没有 DRL → 请写这句话的意思，如 `ContactAdded()` ¦ there is no DRL right of `=` → write what the sentence means, such as `ContactAdded()`
                [when]{x:text}=Customer( language == {x} ) ⇒ 23:7 bad-wording ¦ `=` 左边没有字，只有空位的句子什么都对得上 → 请写出句子里不变的字 ¦ there are no words left of `=`; a sentence of slots alone would fit anything → write the words that do not change
                [when]客户的语言是 "zh"=Customer( language == "zh" ) ⇒ 23:14 bad-wording ¦ 句子不变的字里不能有引号 → 引号留给值，请写成空位，如 `text` ¦ the fixed words of a sentence can not have quotes → quotes are for values; write a slot, such as `text`
                [when]客户的语言 # 是 {x:text}=Customer( language == {x} ) ⇒ 23:13 bad-wording ¦ 句子不变的字里不能有 `#` 和 `//` → 它们后面是注释，请换个写法 ¦ the fixed words of a sentence can not have `#` or `//` → a remark would begin there; word it otherwise
                [when]客户的语言是 {x:text}=Customer( language == {x} ) // 说明 ⇒ 23:51 bad-meaning ¦ `=` 右边不能有注释 → 注释单独写一行，以 `#` 开头 ¦ there can be no comment right of `=` → put it on a line of its own that begins with `#`
                [when]客户的语言是{x:中文=|英文}=Customer( language == {x} ) ⇒ 23:18 bad-slot ¦ 选项是空的 → 写成 `至少=>=|超过=>` ¦ an option is empty → write `at least=>=|over=>`
                [when]客户的语言是{x:中文="zh"|中文="cn"}=Customer( language == {x} ) ⇒ 23:7 ambiguous-sentence ¦ `客户的语言是中文` 用同一句有两种读法 → 检查选项有没有重复 ¦ `客户的语言是中文` can be read in two ways by this one sentence → look for options that are there twice
                [when]客户的语言是{x:中文="zh"|英文=en}=Customer( language == {x} ) ⇒ 23:53 unknown-field ¦ `Customer` 没有字段 `en` → 可用：archiveConsent、city、corpName、externalUserId、gender、language、name、type ¦ `Customer` has no field `en` → there are: archiveConsent, city, corpName, externalUserId, gender, language, name, type
                [when]客户的语言是 {x:text}=Customer( langage == {x} ) ⇒ 23:33 unknown-field ¦ `Customer` 没有字段 `langage` → 是不是 `language`？ ¦ `Customer` has no field `langage` → did you mean `language`?
                [when]客户的语言是 {x:text}=Custmer( language == {x} ) ⇒ 23:23 unknown-type ¦ 没有事实 `Custmer` → 是不是 `Customer`？ ¦ there is no fact `Custmer` → did you mean `Customer`?
                [when]员工的级别是 {x:text}=Member( grade == {x} ) ⇒ 23:40 wrong-slot-type ¦ 空位 `x` 的类型在这里不合适 → 这里要整数，不能是文本 `"a"`（这里的值是举例） ¦ the slot `x` has the wrong type for this place → here stands a whole number, not a text `"a"` (the value is an example)
                [when]员工的级别是 {x:\\d+(\\.\\d+)?}=Member( grade == {x} ) ⇒ 23:47 wrong-slot-type ¦ 空位 `x` 的类型在这里不合适 → 这里要整数，不能是数 `1.5`（这里的值是举例） ¦ the slot `x` has the wrong type for this place → here stands a whole number, not a number `1.5` (the value is an example)
                [when]客户的语言是 {x:text}=Customer( language == {x} ⇒ 23:48 syntax ¦ 少了 1 个 `)` → 括号要配对 ¦ 1 `)` missing → brackets come in pairs
                [when]客户的语言是 {x:text}=or Customer( language == {x} ) ⇒ 23:23 bad-meaning ¦ `[when]` 右边要是完整的条件 → 如 `Customer( city == … )`，不能以 `and`、`or` 开头 ¦ right of `[when]` there must be whole conditions → such as `Customer( city == … )`, and not beginning with `and` or `or`
                [when]客户的语言是 {x:text}=eval( true ) Customer( language == {x} ) ⇒ 23:23 unsupported-condition ¦ 条件里不能用 `eval` → 请把判断写进事实的括号里 ¦ a condition can not use `eval` → put the test between the brackets of a fact
                [when]客户的语言是 {x:text}=Customer( language == {x} ) then decide.addTag("a/b"); end rule "y" when Customer() ⇒ 23:23 bad-meaning ¦ `[when]` 右边要是完整的条件 → 如 `Customer( city == … )`，不能以 `and`、`or` 开头 ¦ right of `[when]` there must be whole conditions → such as `Customer( city == … )`, and not beginning with `and` or `or`
                [then]打一个标签 {x:text}=decide.addTag({x}) ⇒ 23:36 wrong-slot-type ¦ 空位 `x` 的类型在这里不合适 → 标签 `a` 要写成 `组/标签`（这里的值是举例） ¦ the slot `x` has the wrong type for this place → the tag `a` must be `group/tag` (the value is an example)
                [then]打一个标签 {x:text}=System.exit({x}); ⇒ 23:22 inline-code ¦ 结论里不能写 `System` → 结论里只能写 `decide.…(…);`，如 `decide.addTag("组/标签");` ¦ a consequence can not have `System` → a consequence is `decide.…(…);`, such as `decide.addTag("group/tag");`
                [then]打一个标签= ⇒ 23:13 bad-meaning ¦ `=` 右边没有 DRL → 请写这句话的意思，如 `ContactAdded()` ¦ there is no DRL right of `=` → write what the sentence means, such as `ContactAdded()`
                [then]按语言打标签=decide.addTag("语言/" + $language); ⇒ 23:36 unknown-variable ¦ 没有句子能先说出 `$language` → 加一句绑定它的条件，如 `ContactAdded( $state : state )` ¦ no sentence can say `$language` before → add a condition that binds it, such as `ContactAdded( $state : state )`
                [when]客户资料=$tag : Customer() ⇒ 23:12 bad-binding ¦ `$tag` 在第 17 行指的是另一样东西 → 一个变量在整本词典里只能有一个意思，请换一个名字 ¦ `$tag` stands for something else on line 17 → a variable means one thing in the whole dictionary; choose another name
                [when]客户的城市是“{c:text}”=Customer( city == {c} ) ⇒ 23:13 bad-wording ¦ 句子不变的字里不能有引号 → 引号留给值，请写成空位，如 `text` ¦ the fixed words of a sentence can not have quotes → quotes are for values; write a slot, such as `text`
                [when]客户 的 城市 是，{c:text}。=Customer( city != {c} ) ⇒ 23:7 ambiguous-sentence ¦ 歧义：`客户 的 城市 是，"文字"。` 也是第 8 行的句子 `客户的城市是 "文字"` → 请改其中一句的字 ¦ ambiguous: `客户 的 城市 是，"文字"。` is the sentence `客户的城市是 "文字"` on line 8 as well → word one of them otherwise
                [when]客户有标签 {t:text}=Relation( tags contains {t} ) ⇒ 23:7 ambiguous-sentence ¦ 歧义：`客户有标签 "文字"` 也是第 15 行的句子 `客户有标签 "组/标签"` → 请改其中一句的字 ¦ ambiguous: `客户有标签 "文字"` is the sentence `客户有标签 "组/标签"` on line 15 as well → word one of them otherwise
                [when]第 {a:\\d+}{b:\\d+} 级=Member( grade >= {a}, grade <= {b} ) ⇒ 23:7 unreachable-sentence ¦ 照这句写 `第 33 级`，读不出这一句 → 数字和数字之间要有字隔开 ¦ `第 33 级`, written as this sentence says, is not read as this sentence → there must be words between numbers
                [keyword]当=then ⇒ 23:10 bad-keyword ¦ 关键词 `当` 已经有了 → 请删除，或换一个字 ¦ the keyword `当` is there already → delete it, or choose another word
                [keyword]如果=wenn ⇒ 23:13 bad-keyword ¦ 没有关键词 `wenn` → 可用：rule、when、then、end ¦ there is no keyword `wenn` → there are: rule, when, then, end
                [keyword]{x:text}=when ⇒ 23:10 bad-keyword ¦ 关键词只能是文字 → 如 `[keyword]当=when` ¦ a keyword has letters only → as in `[keyword]if=when`
                [keyword]1=when ⇒ 23:10 bad-keyword ¦ 关键词只能是文字 → 如 `[keyword]当=when` ¦ a keyword has letters only → as in `[keyword]if=when`
                [when]{a:甲|乙}{b:甲|乙}{c:甲|乙}{d:甲|乙}{e:甲|乙}{f:甲|乙}{g:甲|乙}们=Customer( name in ({a},{b},{c},{d},{e},{f},{g}) ) ⇒ 23:7 too-many ¦ 这句的说法太多 → 选项相乘最多 64 种；词典太大时请删掉不用的句子 ¦ there are too many ways to say this sentence → options give 64 ways at most; when the dictionary is too large, delete what nobody uses
                [when]客户的语言是{x:中文="zh" ) Seat(|英文="en"}=Customer( language == {x} ) ⇒ 23:19 bad-slot ¦ 选项的意思只能是一个运算符或一个值 → 如 `至少=>=`、`男士="male"` ¦ an option means one operator or one value → such as `at least=>=` or `men="male"`
                [when]甲的城市=Customer( $x : city == $y ) ⇒ 23:35 unknown-variable ¦ 没有句子能先说出 `$y` → 加一句绑定它的条件，如 `ContactAdded( $state : state )` ¦ no sentence can say `$y` before → add a condition that binds it, such as `ContactAdded( $state : state )`
                """, row -> SampleTree.aTree().with("policy.dsl", SampleTree.DICTIONARY + row + "\n"));
    }

    @Test
    void faultySentence_isReportedInTheDictionary_andNotWhereItIsUsed() {
        SampleTree tree = SampleTree.aTree()
                .with("policy.dsl", SampleTree.DICTIONARY + "[when]客户很忙=Custmer()\n")
                .with("tagging/a.dslr", "规则 \"r\"\n当\n客户很忙\n就\n打标签 \"渠道来源/公众号\"\n结束");

        assertThat(tree.diagnostics())
                .extracting(found -> found.place() + " " + found.code())
                .containsExactly("policy.dsl:23:12 unknown-type");
    }

    @Test
    void sentencesThatFitEquallyWell_areNamedBoth() {
        SampleTree tree = SampleTree.aTree()
                .with(
                        "policy.dsl",
                        SampleTree.DICTIONARY
                                + "[when]{a:\\d+}级9人=Member( grade == {a} )\n[when]7级{b:\\d+}人=Member( grade == {b} )\n")
                .with("tagging/a.dslr", "规则 \"r\"\n当\n  7级9人\n就\n打标签 \"渠道来源/公众号\"\n结束");

        assertThat(SampleTree.shown(tree.diagnostics()))
                .isEqualTo("3:3 ambiguous-sentence ¦ 歧义：这一句可以是 `3级9人`，也可以是 `7级3人`"
                        + " → 请改写这一句，或改词典第 23 行和第 24 行"
                        + " ¦ ambiguous: this can be `3级9人` and `7级3人` as well"
                        + " → word it otherwise, or mend lines 23 and 24 of the dictionary");
    }

    @Test
    void sentenceWithMoreWords_wins() {
        SampleTree tree = SampleTree.aTree()
                .with(
                        "policy.dsl",
                        SampleTree.DICTIONARY
                                + "[when]{a:\\d+}级员工=Member( grade == {a} )\n[when]7级员工=Member( grade > 6 )\n")
                .with("tagging/a.dslr", "规则 \"r\"\n当\n  7级员工\n就\n打标签 \"渠道来源/公众号\"\n结束");

        assertThat(SampleTree.meaning(tree.rules()))
                .contains("operator=GREATER")
                .doesNotContain("operator=EQUAL");
    }

    @Test
    void treeWithoutDictionary_isToldSo_oncePerSentence() {
        SampleTree tree = SampleTree.aTree()
                .without("policy.dsl")
                .with("tagging/a.dslr", "rule \"r\"\nwhen\n  刚添加客户\nthen\n  > decide.addTag(\"a/b\");\nend");

        assertThat(SampleTree.shown(tree.diagnostics()))
                .isEqualTo("3:3 no-dictionary ¦ 规则文件夹里没有词典 policy.dsl，读不懂句子"
                        + " → 把 policy.dsl 放在最上面一层，或写成 .drl 文件"
                        + " ¦ the rules folder has no dictionary policy.dsl, so no sentence can be read"
                        + " → put policy.dsl at its top, or write a .drl file");
    }

    @Test
    void brokenBytes_areReported() {
        SampleTree tree = SampleTree.aTree().with("policy.dsl", new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(tree.diagnostics())
                .extracting(found -> found.place() + " " + found.code())
                .containsExactly("policy.dsl:0:0 not-utf8");
    }
}
