package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.RuleDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables for tests: one line a row, {@code ¦} between cells, the same for both kinds of file. */
final class Sheets {
    static final String CSV = "tagging/t.drl.csv";
    static final String XLSX = "tagging/t.drl.xlsx";

    /** Rows 1 to 6: channel to tag. What follows is row 7, columns A to D. */
    static final String HEAD = """
            RuleSet¦tagging
            RuleTable 渠道
            NAME¦METADATA¦CONDITION¦ACTION
            ¦¦ContactAdded( $state : state ) LiveCode
            ¦why("$param")¦state == $state, channel == "$param"¦decide.addTag("$param");
            规则名¦依据¦渠道¦标签
            """;

    private Sheets() {}

    static List<RuleDefinition> read(Notation notation, byte[] bytes, Findings findings) {
        return notation.read("tagging/t" + notation.suffix(), Family.TAGGING, bytes, findings);
    }

    static byte[] csv(String rows) {
        return rows(rows).stream()
                .map(row -> row.stream().map(Sheets::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(String rows) {
        return xlsx(rows, book -> {});
    }

    /** @param change to the workbook before it is written */
    static byte[] xlsx(String rows, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill(book.createSheet("Sheet1"), rows(rows));
            change.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(XSSFSheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            XSSFRow line = sheet.createRow(row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                boolean spanned = text.endsWith("...");
                if (spanned && column > 0 && rows.get(row).get(column - 1).equals(text)) {
                    line.createCell(column);
                    continue;
                }
                if (spanned) {
                    int last = column;
                    while (last + 1 < rows.get(row).size()
                            && rows.get(row).get(last + 1).equals(text)) {
                        last++;
                    }
                    sheet.addMergedRegion(new CellRangeAddress(row, row, column, last));
                    text = text.substring(0, text.length() - 3);
                }
                if (!text.isEmpty()) {
                    line.createCell(column).setCellValue(text);
                }
            }
        }
    }

    private static List<List<String>> rows(String rows) {
        return rows.lines().map(line -> Arrays.asList(line.split("¦", -1))).toList();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
