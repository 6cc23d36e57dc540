package io.wecompolicy.core.language.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rule means the same, whether it is written as a table in CSV, as a table in a workbook, or as DRL. */
class SheetModelTest {
    @Test
    void row_equalsTheRule() {
        equal(Sheets.HEAD + """
                地铁¦S1-13¦地铁广告¦渠道来源/地铁广告
                海报¦¦门店海报¦渠道来源/门店海报
                """, """
                rule "地铁" @why("S1-13") when
                    ContactAdded( $state : state )
                    LiveCode( state == $state, channel == "地铁广告" )
                then decide.addTag("渠道来源/地铁广告"); end
                rule "海报" when
                    ContactAdded( $state : state )
                    LiveCode( state == $state, channel == "门店海报" )
                then decide.addTag("渠道来源/门店海报"); end
                """);
    }

    @Test
    void emptyCell_meansAny_andEmptyPatternIsNotThere() {
        equal("""
                RuleSet¦tagging
                RuleTable
                NAME¦CONDITION¦CONDITION¦CONDITION¦CONDITION¦ACTION¦ACTION
                ¦¦Customer...¦Customer...¦Member¦¦
                ¦ContactAdded()¦city == "$param"¦gender == "$param"¦grade >= $param¦decide.addTag("$param");¦decide.removeTag("$param");
                名¦触发¦城市¦性别¦级别¦打¦拿掉
                a¦是¦上海¦female¦3¦a/b¦
                b¦是¦¦male¦¦a/b¦c/d
                c¦¦¦¦2¦¦c/d
                """, """
                rule "a" when
                    ContactAdded()
                    Customer( city == "上海", gender == "female" )
                    Member( grade >= 3 )
                then decide.addTag("a/b"); end
                rule "b" when
                    ContactAdded()
                    Customer( gender == "male" )
                then decide.addTag("a/b"); decide.removeTag("c/d"); end
                rule "c" when Member( grade >= 2 ) then decide.removeTag("c/d"); end
                """);
    }

    @Test
    void boundPattern_isThere_whenOthersUseIt_andJointsHoldWithEmptyCells() {
        equal("""
                RuleSet¦tagging
                RuleTable
                N¦C¦C¦C¦A
                ¦ContactAdded¦LiveCode...¦LiveCode...¦
                ¦$state : state, userId == "$param"¦state == $state, channel == "$param"¦purpose == "$param"¦decide.addTag("$param");
                名¦员工¦渠道¦用途¦标签
                a¦¦地铁¦¦a/b
                b¦¦¦拉新¦a/b
                c¦zhangsan¦¦¦a/b
                """, """
                rule "a" when
                    ContactAdded( $state : state )
                    LiveCode( state == $state, channel == "地铁" )
                then decide.addTag("a/b"); end
                rule "b" when
                    ContactAdded( $state : state )
                    LiveCode( state == $state, purpose == "拉新" )
                then decide.addTag("a/b"); end
                rule "c" when ContactAdded( $state : state, userId == "zhangsan" ) then decide.addTag("a/b"); end
                """);
    }

    @Test
    void lists_placesInTexts_andAllMetadata() {
        equal("""
                RuleSet¦tagging
                RuleTable 标题
                NAME¦@¦METADATA¦METADATA¦CONDITION¦CONDITION¦CONDITION¦DESCRIPTION¦ACTION
                ¦¦¦¦Moment¦Customer¦Signals¦¦
                ¦priority($param)¦@title("$param")¦expires("$param")¦time >= "$1", time < "$2"¦city in (forall(,){"$"})¦count("keyword", "$1", $2) >= $3¦¦decide.addTag("城市/$param");
                名¦优先级¦说明¦失效¦时段¦城市¦关键词¦备注¦标签
                a¦-3¦标题，一¦2026-12-01¦06:00:00,14:00:00¦上海，北京¦价格, 30, 3¦随便写 = "1" );¦大
                """, """
                rule "a" @priority(-3) @title("标题，一") @expires("2026-12-01") when
                    Moment( time >= "06:00:00", time < "14:00:00" )
                    Customer( city in ("上海", "北京") )
                    Signals( count("keyword", "价格", 30) >= 3 )
                then decide.addTag("城市/大"); end
                """);
    }

    @Test
    void shortForms_objectOfActions_andPatternWithoutObject() {
        equal("""
                RuleSet¦tagging
                RuleTable
                NAME¦CONDITION¦CONDITION¦CONDITION¦CONDITION¦ACTION
                ¦LiveCode...¦LiveCode...¦$m : Member()¦¦decide
                ¦channel¦test ==¦grade >=¦not( Duty( slot == "$param" ) )¦addTag("$param")
                名¦渠道¦测试¦级别¦没有班¦标签
                a¦地铁¦FALSE¦3¦早班¦a/b
                """, """
                rule "a" when
                    LiveCode( channel == "地铁", test == false )
                    $m : Member( grade >= 3 )
                    not( Duty( slot == "早班" ) )
                then decide.addTag("a/b"); end
                """);
    }

    @Test
    void values_areData_andCanNotLeaveTheirQuotes() {
        String nasty = "上海\" ) then decide.addTag(\"x/y\"); end rule \"z\" when Customer( city == \"";
        String table = Sheets.HEAD.replace("channel == ", "channel != ") + "a¦\\u0022¦" + nasty + "¦a/$param\\\n";
        equal(table, """
                rule "a" @why("\\\\u0022") when
                    ContactAdded( $state : state )
                    LiveCode( state == $state, channel != "%s" )
                then decide.addTag("a/$param\\\\"); end
                """.formatted(nasty.replace("\"", "\\\"")));
    }

    @Test
    void places_areTheAnalystsCells() {
        Findings findings = new Findings();
        RuleDefinition rule = Sheets.read(
                        new XlsxNotation(), Sheets.xlsx(Sheets.HEAD + "\n地铁¦S1¦地铁广告¦渠道来源/地铁\n"), findings)
                .get(0);

        assertThat(rule.span()).isEqualTo(new Span(Sheets.XLSX, 8, 1, Optional.of("Sheet1!A8")));
        assertThat(rule.conditions())
                .extracting(condition -> condition.span().cell())
                .containsOnly(Optional.of("Sheet1!C8"));
        assertThat(rule.consequences()).extracting(call -> call.span().cell()).containsOnly(Optional.of("Sheet1!D8"));
        assertThat(rule.origin().cell()).contains("Sheet1!A8");
    }

    @Test
    void lineOfCsv_isThePhysicalOne_cellIsTheRow() {
        String text = new String(Sheets.csv(Sheets.HEAD + "地铁¦S1¦地铁广告¦渠道来源/地铁\n"), StandardCharsets.UTF_8);
        byte[] bytes =
                ("\ufeffsep=,\r\n说明,\"两行\n说明\"\r\n" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        Findings findings = new Findings();

        List<RuleDefinition> rules = Sheets.read(new CsvNotation(), bytes, findings);

        assertThat(findings.sorted()).isEmpty();
        assertThat(rules.get(0).span()).isEqualTo(new Span(Sheets.CSV, 10, 1, Optional.of("A8")));
    }

    @Test
    void severalTables_oneBelowTheOther_andSheetsWithoutRuleSetAreLeftAlone() {
        String second =
                "RuleTable 二\nNAME¦CONDITION¦ACTION\n¦Customer\n¦city == \"$param\"¦decide.addTag(\"$param\");\n名¦城市¦标签\nb¦上海¦a/b\n";
        String rows = Sheets.HEAD + "a¦¦地铁¦a/b\n\n" + second;
        byte[] book = Sheets.xlsx(
                rows, made -> made.createSheet("说明").createRow(0).createCell(0).setCellValue("随便"));

        assertThat(names(new CsvNotation(), Sheets.csv(rows))).containsExactly("a", "b");
        assertThat(names(new XlsxNotation(), book)).containsExactly("a", "b");
    }

    private static List<String> names(Notation notation, byte[] bytes) {
        Findings findings = new Findings();
        List<RuleDefinition> rules = Sheets.read(notation, bytes, findings);
        assertThat(findings.sorted()).isEmpty();
        return rules.stream().map(RuleDefinition::name).toList();
    }

    private static void equal(String table, String drl) {
        Findings findings = new Findings();
        List<RuleDefinition> expected = Placeless.rules(new DrlNotation()
                .read("tagging/t.drl", Family.TAGGING, drl.getBytes(StandardCharsets.UTF_8), findings));
        List<RuleDefinition> csv = Placeless.rules(Sheets.read(new CsvNotation(), Sheets.csv(table), findings));
        List<RuleDefinition> xlsx = Placeless.rules(Sheets.read(new XlsxNotation(), Sheets.xlsx(table), findings));

        assertThat(findings.sorted())
                .extracting(Diagnostic::place, Diagnostic::message)
                .isEmpty();
        assertThat(expected).isNotEmpty();
        assertThat(csv).isEqualTo(expected);
        assertThat(xlsx).isEqualTo(expected);
    }
}
