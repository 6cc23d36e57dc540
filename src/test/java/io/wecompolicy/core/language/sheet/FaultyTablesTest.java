package io.wecompolicy.core.language.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.Compilation;
import io.wecompolicy.core.language.Language;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One mistake in a good table: what is said of it, word for word, and at which cell; in both kinds of file. The cases stand
 * in {@code faulty-tables.txt}: the change, and below it what is to be said.
 */
class FaultyTablesTest {
    private static final String TABLE = """
            RuleSet¦tagging
            RuleTable 客户
            NAME¦METADATA¦METADATA¦CONDITION¦CONDITION¦CONDITION¦CONDITION¦ACTION¦DESCRIPTION
            ¦¦¦ContactAdded( $state : state ) LiveCode¦Member¦Moment¦Customer¦¦
            ¦why("$param")¦priority($param)¦state == $state, channel == "$param"¦grade >= $param¦time >= "$1", time < "$2"¦city in (forall(,){"$"})¦decide.addTag("$param");¦
            规则名¦依据¦优先级¦渠道¦级别¦时段¦城市¦标签¦备注
            地铁¦S1-13¦10¦地铁广告¦3¦06:00,14:00¦上海,北京¦渠道来源/地铁广告¦随便
            海报¦¦¦门店海报¦¦¦¦渠道来源/门店海报¦
            """;

    @Test
    void table_withoutTheMistake_isGood() {
        assertThat(said(Sheets.CSV, Sheets.csv(TABLE))).isEmpty();
        assertThat(said(Sheets.XLSX, Sheets.xlsx(TABLE))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> mistake_isToldAtItsCell_inBothLanguages() {
        List<String> cases = Arrays.asList(cases().split("\n\n"));
        assertThat(cases).hasSizeGreaterThan(60);
        return cases.stream().map(written -> {
            String[] lines = written.strip().split("\n", 2);
            return DynamicTest.dynamicTest(lines[0], () -> {
                String faulty = changed(lines[0]);
                assertThat(said(Sheets.CSV, Sheets.csv(faulty))).isEqualTo(lines[1]);
                assertThat(said(Sheets.XLSX, Sheets.xlsx(faulty))).isEqualTo(lines[1]);
            });
        });
    }

    @Test
    void equalTables_giveEqualWords() {
        String faulty = TABLE.replace("city in", "cty in").replace("地铁广告¦3", "地铁广告¦三");

        assertThat(new Language().compile(new TreeMap<>(Map.of(Sheets.XLSX, Sheets.xlsx(faulty)))))
                .isEqualTo(new Language().compile(new TreeMap<>(Map.of(Sheets.XLSX, Sheets.xlsx(faulty)))));
    }

    @Test
    void mistakeInSnippet_isToldOnce_howeverManyRowsThereAre() {
        StringBuilder rows = new StringBuilder(TABLE.replace("channel ==", "chanel =="));
        for (int row = 0; row < 300; row++) {
            rows.append("r").append(row).append("¦¦¦甲¦¦¦¦a/b¦\n");
        }

        assertThat(new Language()
                        .compile(new TreeMap<>(Map.of(Sheets.CSV, Sheets.csv(rows.toString()))))
                        .diagnostics())
                .extracting(found -> found.code() + " " + found.cell().orElse(""))
                .containsExactly("unknown-field D5");
    }

    private static String changed(String change) {
        String[] sides = change.replace("\\n", "\n").split(" => ?", 2);
        assertThat(TABLE).contains(sides[0]);
        int at = TABLE.indexOf(sides[0]);
        return TABLE.substring(0, at) + sides[1] + TABLE.substring(at + sides[0].length());
    }

    private static String said(String path, byte[] bytes) {
        Compilation compilation = new Language().compile(new TreeMap<>(Map.of(path, bytes)));
        return compilation.diagnostics().stream()
                .map(FaultyTablesTest::said)
                .collect(Collectors.joining("\n"))
                .replace(path, "tagging/t")
                .replace("Sheet1!", "");
    }

    private static String said(Diagnostic found) {
        String cell = found.cell().orElse("文件");
        String rule = found.rule().map(name -> " (" + name + ")").orElse("");
        Bilingual hint = found.advice().orElse(Bilingual.same("-"));
        return "%s %s%s\n  %s → %s\n  %s → %s"
                .formatted(
                        found.code(),
                        cell,
                        rule,
                        found.said().chinese(),
                        hint.chinese(),
                        found.said().english(),
                        hint.english());
    }

    private static String cases() {
        try (InputStream stream = FaultyTablesTest.class.getResourceAsStream("faulty-tables.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
