package io.wecompolicy.core.language.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What only workbooks have: numbers, dates, formats, formulas, merged and hidden cells. Cell C7 is the channel. */
class WorkbookCellsTest {
    private static final String ROWS = Sheets.HEAD + "a¦S1¦地铁¦a/b\nb¦S2¦公众号¦a/b\n";

    @TestFactory
    Stream<DynamicTest> plainValue_isTextAsSeen() {
        return Stream.of(
                value("7", cell -> cell.setCellValue(7)),
                value("007", (cell, style) -> number(cell, style, 7, "000")),
                value("1.50", (cell, style) -> number(cell, style, 1.5, "0.00")),
                value("0.3", cell -> cell.setCellValue(0.1 + 0.2)),
                value("-3", cell -> cell.setCellValue(-3)),
                value("13800138000", cell -> cell.setCellValue(13800138000d)),
                value("123456789012345", (cell, style) -> number(cell, style, 123456789012345d, "0")),
                value("2026-11-11", (cell, style) -> number(cell, style, 46337, "yyyy-mm-dd")),
                value("2026-11-11", (cell, style) -> number(cell, style, 46337, "m/d/yy")),
                value("2026-11-11", (cell, style) -> number(cell, style, 46337, "yyyy\"年\"m\"月\"d\"日\";@")),
                value("22:00", (cell, style) -> number(cell, style, 22 / 24d, "h:mm")),
                value("06:30:15", (cell, style) -> number(cell, style, (6 * 3600 + 1815) / 86400d, "hh:mm:ss")),
                value("2026-11-11T22:00:00", (cell, style) -> number(cell, style, 46337 + 22 / 24d, "yyyy/m/d h:mm")),
                value("TRUE", cell -> cell.setCellValue(true)),
                value("地铁广告", cell -> cell.setCellValue(rich(cell.getSheet().getWorkbook()))),
                value("地铁", cell -> cell.setCellValue(" \u3000地铁\u00a0\n")),
                value("=1+1", cell -> cell.setCellValue("=1+1")));
    }

    @TestFactory
    Stream<DynamicTest> doubtfulValue_isRefusedAtItsCell() {
        return Stream.of(
                refused("ambiguous-number", (cell, style) -> number(cell, style, 1000, "#,##0")),
                refused("ambiguous-number", (cell, style) -> number(cell, style, 0.5, "0%")),
                refused("ambiguous-number", (cell, style) -> number(cell, style, 1.5, "0")),
                refused("ambiguous-number", (cell, style) -> number(cell, style, 3, "\"¥\"0.00")),
                refused("ambiguous-number", cell -> cell.setCellValue(123456789012345d)),
                refused("ambiguous-number", (cell, style) -> number(cell, style, 1234567890123456789d, "0")),
                refused("ambiguous-date", (cell, style) -> number(cell, style, 46337, "m\"月\"d\"日\"")),
                refused("ambiguous-date", (cell, style) -> number(cell, style, 46337, "d-mmm-yy")),
                refused("ambiguous-date", (cell, style) -> number(cell, style, 46337.5, "yyyy-mm-dd")),
                refused("ambiguous-date", (cell, style) -> number(cell, style, 0.9, "h:mm AM/PM")),
                refused("ambiguous-date", (cell, style) -> number(cell, style, 1.25, "h:mm")),
                refused("ambiguous-date", (cell, style) -> number(cell, style, -5, "yyyy-mm-dd")),
                refused("formula", cell -> cell.setCellFormula("\"地\"&\"铁\"")),
                refused("formula", cell -> cell.setCellFormula("HYPERLINK(\"http://x\",\"y\")")),
                refused("error-cell", cell -> cell.setCellErrorValue((byte) 7)),
                refused("merged-cells", cell -> cell.getSheet().addMergedRegion(new CellRangeAddress(6, 7, 2, 2))),
                refused("merged-cells", cell -> cell.getSheet().addMergedRegion(new CellRangeAddress(6, 6, 2, 3))));
    }

    @Test
    void head_canNotBeMerged_butFactsAndHeadingsSideways() {
        assertThat(codes(sheet -> sheet.addMergedRegion(new CellRangeAddress(4, 4, 2, 3))))
                .containsExactly("merged-cells Sheet1!C5");
        assertThat(codes(sheet -> sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2))))
                .containsExactly("merged-cells Sheet1!C4");
        assertThat(codes(sheet -> sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3))))
                .containsExactly("merged-cells Sheet1!C4");
        assertThat(codes(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3))))
                .isEmpty();
        assertThat(codes(sheet -> sheet.addMergedRegion(new CellRangeAddress(5, 5, 2, 3))))
                .isEmpty();
    }

    @Test
    void hiddenParts_areSaid_andHoldAllTheSame() {
        assertThat(codes(sheet -> sheet.getRow(7).setZeroHeight(true))).containsExactly("hidden Sheet1!A8");
        assertThat(codes(sheet -> sheet.setColumnHidden(2, true))).containsExactly("hidden Sheet1!C6");
        assertThat(codes(sheet -> {
                    sheet.getWorkbook().createSheet("说明");
                    sheet.getWorkbook().setActiveSheet(1);
                    sheet.getWorkbook().setSheetHidden(0, true);
                }))
                .containsExactly("hidden Sheet1!A1");
        assertThat(codes(sheet -> sheet.getRow(4).setZeroHeight(true))).isEmpty();
    }

    @Test
    void blankRowsAndFormats_areNothing() {
        assertThat(codes(sheet -> {
                    sheet.createRow(8).createCell(2).setCellValue("  ");
                    XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
                    sheet.createRow(400).createCell(3).setCellStyle(style);
                }))
                .isEmpty();
    }

    @Test
    void sheetsWithoutRuleSet_areNamed_whenNoneHasOne() {
        Findings findings = new Findings();
        byte[] bytes = Sheets.xlsx("说明\n", book -> book.createSheet("渠道"));

        assertThat(Sheets.read(new XlsxNotation(), bytes, findings)).isEmpty();
        assertThat(findings.sorted())
                .extracting(found -> found.code() + " " + found.message())
                .containsExactly("no-rule-set 文件里没有规则表：这些工作表都没有 `RuleSet`，没有读：Sheet1、渠道");
    }

    @Test
    void formulaBesideTheTable_isNobodysBusiness() {
        byte[] bytes = Sheets.xlsx(
                ROWS.replace("RuleSet¦tagging", "RuleSet¦tagging¦¦¦¦说明"),
                book -> book.createSheet("算").createRow(0).createCell(0).setCellFormula("1+1"));
        Findings findings = new Findings();

        assertThat(Sheets.read(new XlsxNotation(), bytes, findings)).hasSize(2);
        assertThat(findings.sorted()).isEmpty();
    }

    private static DynamicTest value(String expected, Consumer<XSSFCell> write) {
        return value(expected, (cell, style) -> write.accept(cell));
    }

    private static DynamicTest value(String expected, BiConsumer<XSSFCell, XSSFCellStyle> write) {
        return DynamicTest.dynamicTest(expected, () -> {
            Findings findings = new Findings();
            List<RuleDefinition> rules = Sheets.read(new XlsxNotation(), with(write), findings);
            assertThat(findings.sorted()).isEmpty();
            Condition.Pattern code =
                    (Condition.Pattern) rules.get(0).conditions().get(1);
            assertThat(code.constraints().get(1).text()).isEqualTo("channel == \"" + expected + "\"");
        });
    }

    private static DynamicTest refused(String code, Consumer<XSSFCell> write) {
        return refused(code, (cell, style) -> write.accept(cell));
    }

    private static DynamicTest refused(String code, BiConsumer<XSSFCell, XSSFCellStyle> write) {
        return DynamicTest.dynamicTest(code, () -> {
            Findings findings = new Findings();
            Sheets.read(new XlsxNotation(), with(write), findings);
            assertThat(findings.sorted())
                    .extracting(found -> found.code() + " " + found.cell().orElse(""))
                    .containsExactly(code + " Sheet1!C7");
        });
    }

    private static byte[] with(BiConsumer<XSSFCell, XSSFCellStyle> write) {
        return Sheets.xlsx(
                ROWS, book -> write.accept(book.getSheetAt(0).getRow(6).getCell(2), book.createCellStyle()));
    }

    private static List<String> codes(Consumer<XSSFSheet> change) {
        Findings findings = new Findings();
        Sheets.read(new XlsxNotation(), Sheets.xlsx(ROWS, book -> change.accept(book.getSheetAt(0))), findings);
        return findings.sorted().stream()
                .map(found -> found.code() + " " + found.cell().orElse(""))
                .toList();
    }

    private static void number(XSSFCell cell, XSSFCellStyle style, double value, String format) {
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static XSSFRichTextString rich(XSSFWorkbook book) {
        XSSFRichTextString text = new XSSFRichTextString("地铁广告");
        Font bold = book.createFont();
        bold.setBold(true);
        text.applyFont(0, 2, bold);
        return text;
    }
}
