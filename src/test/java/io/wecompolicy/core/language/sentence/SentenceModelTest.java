package io.wecompolicy.core.language.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule in sentences means what the same rule in plain DRL means; only the places differ, and they are the analyst's. */
class SentenceModelTest {
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("刚添加客户", "ContactAdded( $state : state, $userId : userId )"),
            Map.entry("客户的城市是 “上海”。", "Customer( city == \"上海\" )"),
            Map.entry("客户的城市是 「他说\"好\\n\"」", "Customer( city == \"他说\\\"好\\\\n\\\"\" )"),
            Map.entry("３０ 天内，咨询 “换套餐” 不足 3 次", "Signals( count(\"keyword\", \"换套餐\", 30) < 3 )"),
            Map.entry("7天内下单 \"手机\" 的总金额至少 99.50 元", "Signals( sum(\"order\", \"手机\", 7) >= 99.50 )"),
            Map.entry("7天内下单 \"手机\" 的总金额至少 100 元", "Signals( sum(\"order\", \"手机\", 7) >= 100 )"),
            Map.entry("时间在 9:00 到 22：30：15 之间", "Moment( time >= \"09:00:00\", time < \"22:30:15\" )"),
            Map.entry("今天是 2026年11月1日", "Moment( date == \"2026-11-01\" )"),
            Map.entry("今天是 \"2026-11-01\"", "Moment( date == \"2026-11-01\" )"),
            Map.entry("今天是 节假日", "Moment( day == \"holiday\" )"),
            Map.entry("客户有标签 \"渠道来源/公众号\"", "Relation( tags contains \"渠道来源/公众号\" )"),
            Map.entry("> not( Customer( city == \"上海\" ) ) // 上海", "not( Customer( city == \"上海\" ) )"));

    @TestFactory
    Stream<DynamicTest> sentence_meansItsRuleText() {
        return PAIRS.entrySet().stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.getKey(),
                        () -> assertThat(SampleTree.meaning(sentences(pair.getKey(), "打标签 \"渠道来源/公众号\"")))
                                .isEqualTo(SampleTree.meaning(drl(pair.getValue(), "decide.addTag(\"渠道来源/公众号\");")))));
    }

    @Test
    void sentencesThatShareVariables_meanTheJoin() {
        assertThat(SampleTree.meaning(sentences(
                        "刚添加客户\n活码的渠道是 \"公众号\"\n> $c : Customer( $city : city )\n",
                        "按城市打 \"城市\" 组的标签\n> decide.join($c.name);")))
                .isEqualTo(SampleTree.meaning(drl(
                        "ContactAdded( $state : state, $userId : userId )\n"
                                + "LiveCode( state == $state, channel == \"公众号\" ) $c : Customer( $city : city )",
                        "decide.addTag(\"城市\" + \"/\" + $city); decide.join($c.name);")));
    }

    @Test
    void plainText_mayStandAroundSentences() {
        assertThat(SampleTree.meaning(sentences("> not(\n客户的城市是 \"上海\"\n> )", "进入分组 \"新客\"")))
                .isEqualTo(SampleTree.meaning(drl("not( Customer( city == \"上海\" ) )", "decide.join(\"新客\");")));
    }

    @Test
    void metadata_isThatOfPlainText_inChinesePunctuationToo() {
        String sentences =
                "规则 \"r\" @priority(3)\n @title（“他说\"好\"”） # 说明\n@mode（dryrun）\n当\n刚添加客户\n就\n进入分组 \"新客\"\n结束";
        String drl = "rule \"r\" @priority(3) @title(\"他说\\\"好\\\"\") @mode(dryrun)\n"
                + "when ContactAdded( $state : state, $userId : userId ) then decide.join(\"新客\"); end";

        assertThat(SampleTree.meaning(rules("tagging/a.dslr", sentences)))
                .isEqualTo(SampleTree.meaning(rules("tagging/a.drl", drl)));
    }

    @Test
    void places_areThoseOfTheSentences() {
        RuleDefinition rule = rules(
                        "tagging/a.dslr",
                        "# 说明\r\n  规则 \"r\"\r\n当\r\n\r\n    刚添加客户\r\n  > Customer( city == \"上海\" )\r\n就\r\n    进入分组 \"新客\"\r\n结束\r\n")
                .get(0);

        assertThat(List.of(
                        rule.span(),
                        rule.conditions().get(0).span(),
                        rule.conditions().get(1).span(),
                        rule.consequences().get(0).span()))
                .containsExactly(at(2, 3), at(5, 5), at(6, 5), at(8, 5));
    }

    @Test
    void wordsOfDrl_areKeywordsToo_withoutDictionary() {
        SampleTree tree = SampleTree.aTree()
                .without("policy.dsl")
                .with("tagging/a.dslr", "rule \"r\"\nwhen\n> Customer()\nthen\n> decide.join(\"新客\");\nend\n");

        assertThat(SampleTree.meaning(tree.rules()))
                .isEqualTo(SampleTree.meaning(drl("Customer()", "decide.join(\"新客\");")));
    }

    private static Span at(int line, int column) {
        return Span.of("tagging/a.dslr", line, column);
    }

    private static List<RuleDefinition> sentences(String conditions, String consequences) {
        return rules("tagging/a.dslr", "规则 \"r\"\n当\n" + conditions + "\n就\n" + consequences + "\n结束\n");
    }

    private static List<RuleDefinition> drl(String conditions, String consequences) {
        return rules("tagging/a.drl", "rule \"r\" when " + conditions + "\nthen " + consequences + "\nend\n");
    }

    private static List<RuleDefinition> rules(String path, String text) {
        return SampleTree.aTree().with(path, text).rules();
    }
}
