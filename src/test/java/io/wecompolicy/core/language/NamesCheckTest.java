package io.wecompolicy.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.rule.Known;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamesCheckTest {
    private static final String VOCABULARY = """
            language: 1
            tagGroups:
              渠道来源: {exclusive: false, tags: [地铁广告, 公众号]}
              城市: {exclusive: true}
            """;
    private static final Known KNOWN = new Known(
            Optional.of(Set.of("渠道来源/老渠道")),
            Optional.of(Set.of("night-bot", "day-guide")),
            Optional.of(Set.of()),
            Optional.of(Set.of("地铁广告", "门店海报")));

    @Test
    void name_thatNobodyHas_isSaidInEveryNotation() {
        List<String> said = said("""
                rule "渠道" when LiveCode( channel in ("地铁广搞", "门店海报") ) then decide.addTag("渠道来源/地铁广高"); end
                rule "分组" when Customer() then decide.join("新客"); end
                """, """
                RuleSet,welcome
                RuleTable 时段,,
                NAME,CONDITION,ACTION
                ,Duty,
                ,"slot == ""$param""\","decide.welcome(""$param"");"
                规则名,时段,模板
                夜间,夜班,night-bat
                """);
        assertThat(said)
                .containsExactly(
                        "tagging/a.drl:1:26 没有活码用渠道 `地铁广搞`（是不是 `地铁广告`？）",
                        "tagging/a.drl:1:61 没有标签 `渠道来源/地铁广高`（新标签先写进 vocabulary.yaml 的 tagGroups；是不是 `渠道来源/地铁广告`？）",
                        "tagging/a.drl:2:32 没有分组 `新客`（还一个也没有）",
                        "welcome/b.drl.csv:C7 没有欢迎语模板 `night-bat`（是不是 `night-bot`？）");
    }

    @Test
    void name_thatIsThere_orIsMadeUp_orIsOfAnOpenGroup_isFine() {
        assertThat(
                        said(
                                """
                        rule "一" when LiveCode( channel == "门店海报" ) then decide.addTag("渠道来源/老渠道"); end
                        rule "二" when Customer( $c : city ) then decide.addTag("渠道来源/" + $c); decide.addTag("城市/上海"); end
                        rule "三" when Customer() then decide.addTag("别的/随便"); end
                        """,
                                "RuleSet,welcome\nRuleTable 时段,,\nNAME,CONDITION,ACTION\n,Duty,\n"
                                        + ",\"slot == \"\"$param\"\"\",\"decide.welcome(\"\"$param\"\");\"\n规则名,时段,模板\n夜间,夜班,night-bot\n"))
                .isEmpty();
    }

    private static List<String> said(String drl, String csv) {
        TreeMap<String, byte[]> tree = new TreeMap<>();
        tree.put("vocabulary.yaml", VOCABULARY.getBytes(StandardCharsets.UTF_8));
        tree.put("tagging/a.drl", drl.getBytes(StandardCharsets.UTF_8));
        tree.put("welcome/b.drl.csv", csv.getBytes(StandardCharsets.UTF_8));
        return new Language()
                .compile(tree, KNOWN).diagnostics().stream()
                        .map(found -> found.place() + " " + found.message(Locale.CHINESE) + "（"
                                + found.hint(Locale.CHINESE).orElse("") + "）")
                        .toList();
    }
}
