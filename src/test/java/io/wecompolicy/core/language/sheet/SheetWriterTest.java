package io.wecompolicy.core.language.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.language.sheet.SheetWriter.Look;
import io.wecompolicy.core.language.text.Findings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")");
    private static final List<String> HARMLESS = List.of("-5", "+86", "a=b", "", "甲，\"乙\"\n丙 & <丁>");

    @Test
    void csv_quotesWhatWouldBeAFormula_andReadsItselfBack() {
        byte[] csv = SheetWriter.csv(List.of(cells(FORMULAS), cells(HARMLESS)));

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\ufeff'=1+1,'+cmd|' /C calc'!A0,'-2+3,'@SUM(A1),\"'=HYPERLINK(\"\"http://x\"\")\"\r\n"
                        + "-5,+86,a=b,,\"甲，\"\"乙\"\"\n丙 & <丁>\"\r\n");
        assertThat(read("t.csv", csv)).isEqualTo(List.of(FORMULAS, HARMLESS));
    }

    @Test
    void workbook_hasTextsOnly_thatStayTextsWhenEdited_andReadsItselfBack() throws IOException {
        byte[] bytes = SheetWriter.xlsx("结果 & <1>", List.of(cells(FORMULAS), cells(HARMLESS)), 1);

        List<String> quoted = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetName(0)).isEqualTo("结果 & <1>");
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                    if (((XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed()) {
                        quoted.add(cell.getStringCellValue());
                    }
                }
            }
        }
        assertThat(quoted).isEqualTo(FORMULAS);
        assertThat(read("t.xlsx", bytes)).isEqualTo(List.of(FORMULAS, HARMLESS));
    }

    @Test
    void controlCharacters_areReplaced_inAWorkbook() {
        byte[] bytes = SheetWriter.xlsx("t", List.of(cells(List.of("a\u0001b"))), 0);

        assertThat(read("t.xlsx", bytes)).isEqualTo(List.of(List.of("a\ufffdb")));
    }

    @Test
    void equalSheets_areEqualBytes() {
        List<List<SheetWriter.Cell>> rows = List.of(cells(FORMULAS));

        assertThat(SheetWriter.xlsx("t", rows, 1)).isEqualTo(SheetWriter.xlsx("t", rows, 1));
    }

    private static List<SheetWriter.Cell> cells(List<String> texts) {
        return texts.stream()
                .map(text -> new SheetWriter.Cell(text, Look.PLAIN))
                .toList();
    }

    private static List<List<String>> read(String path, byte[] bytes) {
        Findings findings = new Findings();
        PlainSheet sheet = PlainSheet.read(path, bytes, findings).get(0);
        List<List<String>> rows = new ArrayList<>();
        for (int row : sheet.rows()) {
            List<String> texts = new ArrayList<>();
            for (int column = 0;
                    column < FORMULAS.size()
                            && column
                                    <= sheet.columns(row).get(sheet.columns(row).size() - 1);
                    column++) {
                texts.add(sheet.text(row, column).map(PlainSheet.Text::text).orElse(""));
            }
            rows.add(texts);
        }
        assertThat(findings.hasErrors()).isFalse();
        return rows;
    }
}
