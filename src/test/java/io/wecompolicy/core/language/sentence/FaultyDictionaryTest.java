package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a faulty dictionary means for the files that use it; its faulty lines are in the corpus. */
class FaultyDictionaryTest {
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
