package io.wecompolicy.core.language.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.drl.DrlNotation;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.RuleDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Drools' own reader of decision tables as the oracle: the same file, made to DRL by it, has the same model as ours. Where we
 * differ, we differ on purpose: the tests at the end say where.
 */
class DroolsTablesTest {
    @TestFactory
    Stream<DynamicTest> template_meansTheSameToDrools() {
        return Shape.ALL.stream()
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    String table = shape.head() + shape.example();
                    equal(family(shape.family()), new XlsxNotation(), TemplateFiles.xlsx(table), InputType.XLS);
                    equal(family(shape.family()), new CsvNotation(), Sheets.csv(table), InputType.CSV);
                }));
    }

    @TestFactory
    Stream<DynamicTest> tablesOfTheRulesTree_meanTheSameToDrools() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.drl\\.(csv|xlsx)"))
                    .filter(file -> !file.startsWith(TemplateFiles.FOLDER))
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        boolean text = file.toString().endsWith(".csv");
                        equal(
                                family(file.getName(1).toString()),
                                text ? new CsvNotation() : new XlsxNotation(),
                                Files.readAllBytes(file),
                                text ? InputType.CSV : InputType.XLS);
                    }));
        }
    }

    @Test
    void shortForms_meanTheSameToDrools() {
        equal(Family.TAGGING, new CsvNotation(), Sheets.csv("""
                        RuleSet¦tagging
                        RuleTable
                        N¦@¦C¦C¦I¦A
                        ¦¦Customer...¦Customer...¦¦decide
                        ¦why("$param")¦city¦gender !=¦¦addTag("$param")
                        名¦依据¦城市¦性别¦备注¦标签
                        a¦S1¦上海¦male¦备注¦a/b
                        b¦¦¦male¦¦a/b
                        """), InputType.CSV);
    }

    @Test
    void elementsOfCollections_meanTheSameToDrools() {
        equal(Family.TAGGING, new CsvNotation(), Sheets.csv("""
                        RuleSet¦tagging
                        RuleTable
                        NAME¦CONDITION¦CONDITION¦CONDITION¦ACTION
                        ¦Relation( $tags : tags ) $t : String() from $tags¦$m : Member¦¦
                        ¦this str[startsWith] "$param"¦grade >= $param¦exists String( this == "$param" ) from $m.roles¦decide.removeTag($t);
                        名¦标签开头¦级别¦角色¦拿掉
                        a¦渠道来源/旧¦3¦sales¦是
                        b¦渠道来源/老¦2¦¦是
                        """), InputType.CSV);
    }

    /** Drools drops a joint when its cell is empty: then the live code need not be the one of the event. */
    @Test
    void joints_holdWithEmptyCells_unlikeInDrools() {
        byte[] bytes = Sheets.csv("""
                RuleSet¦tagging
                RuleTable
                NAME¦CONDITION¦CONDITION¦ACTION
                ¦ContactAdded( $state : state ) LiveCode...¦ContactAdded( $state : state ) LiveCode...
                ¦state == $state, channel == "$param"¦purpose == "$param"¦decide.addTag("$param");
                名¦渠道¦用途¦标签
                a¦¦拉新¦a/b
                """);
        assertThat(drools(bytes, InputType.CSV)).contains("LiveCode(purpose == \"拉新\")");
        assertThat(Sheets.read(new CsvNotation(), bytes, new Findings())
                        .get(0)
                        .conditions()
                        .toString())
                .contains("state, kind=TEXT");
    }

    /** Drools stops at a blank row and says nothing of the rules below it. */
    @Test
    void rulesBelowABlankRow_areRead_unlikeInDrools() {
        byte[] bytes = Sheets.csv(Sheets.HEAD + "a¦¦地铁¦a/b\n\nb¦¦海报¦a/b\n");
        assertThat(drools(bytes, InputType.CSV)).contains("\"a\"").doesNotContain("\"b\"");
        assertThat(Sheets.read(new CsvNotation(), bytes, new Findings())).hasSize(2);
    }

    /** Drools takes any word for a keyword by its first letter: a typing error becomes another column. */
    @Test
    void misspeltKeyword_isRefused_unlikeInDrools() {
        byte[] bytes = Sheets.csv(Sheets.HEAD.replace("CONDITION", "CUSTOMER") + "a¦¦地铁¦a/b\n");
        assertThat(drools(bytes, InputType.CSV)).contains("channel == \"地铁\"");
        Findings findings = new Findings();
        Sheets.read(new CsvNotation(), bytes, findings);
        assertThat(findings.sorted()).extracting(found -> found.code()).containsExactly("bad-keyword");
    }

    /** Drools pastes what a cell says outside of quotes. */
    @Test
    void cell_canNotBecomeRuleText_unlikeInDrools() {
        byte[] bytes =
                Sheets.csv(Sheets.HEAD.replace("channel == \"$param\"", "test == $param") + "a¦¦true) eval(true¦a/b\n");
        assertThat(drools(bytes, InputType.CSV)).contains("test == true) eval(true)");
        Findings findings = new Findings();
        assertThat(Sheets.read(new CsvNotation(), bytes, findings)).isEmpty();
        assertThat(findings.sorted())
                .extracting(found -> found.code() + found.cell())
                .containsExactly("wrong-typeOptional[C7]");
    }

    /** A text with a byte order mark has a package of another name in Drools' eyes; ours comes from the folder anyway. */
    private static void equal(Family family, Notation notation, byte[] bytes, InputType type) {
        Findings findings = new Findings();
        List<RuleDefinition> ours = notation.read(family.label() + "/t" + notation.suffix(), family, bytes, findings);
        String drl = drools(bytes, type).replaceFirst("package [a-z_]+;", "");
        List<RuleDefinition> theirs = new DrlNotation()
                .read(family.label() + "/t.drl", family, drl.getBytes(StandardCharsets.UTF_8), findings);

        assertThat(findings.sorted()).as(drl).isEmpty();
        assertThat(ours).isNotEmpty();
        assertThat(Placeless.rules(ours)).isEqualTo(Placeless.rules(theirs));
    }

    private static String drools(byte[] bytes, InputType type) {
        return new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), type);
    }

    private static Family family(String label) {
        return Arrays.stream(Family.values())
                .filter(family -> family.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
