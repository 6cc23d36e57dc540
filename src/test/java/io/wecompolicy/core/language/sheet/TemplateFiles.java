package io.wecompolicy.core.language.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes {@code rules/templates/}: run {@code main} when a shape changes; a test says when it is due. */
final class TemplateFiles {
    static final Path FOLDER = Path.of("rules/templates");
    private static final int TECHNICAL_ROWS = 5;
    private static final int WIDTH = 24 * 256;

    private TemplateFiles() {}

    public static void main(String[] arguments) throws IOException {
        for (Shape shape : Shape.ALL) {
            Files.write(FOLDER.resolve(shape.name() + ".drl.csv"), csv(shape));
            Files.write(FOLDER.resolve(shape.name() + ".drl.xlsx"), xlsx(shape.head()));
        }
    }

    /** With a byte order mark: without one, Excel and LibreOffice show Chinese as gibberish. */
    static byte[] csv(Shape shape) {
        return Sheets.csv("\ufeff" + shape.head());
    }

    /** Technical rows grey and locked, all below of format text, so that numbers stay as they are typed. */
    static byte[] xlsx(String table) {
        return xlsx(table, book -> {});
    }

    /** @param change to the workbook before it is written */
    static byte[] xlsx(String table, Consumer<XSSFWorkbook> change) {
        return Sheets.xlsx(table, book -> {
            dress(book);
            change.accept(book);
        });
    }

    private static void dress(XSSFWorkbook book) {
        book.setSheetName(0, "规则");
        XSSFSheet sheet = book.getSheetAt(0);
        int columns = sheet.getRow(2).getLastCellNum();
        XSSFCellStyle text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        text.setLocked(false);
        for (int column = 0; column < columns; column++) {
            sheet.setDefaultColumnStyle(column, text);
            sheet.setColumnWidth(column, WIDTH);
        }
        XSSFCellStyle technical = technical(book);
        XSSFCellStyle heading = heading(book);
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            XSSFCellStyle style = row < TECHNICAL_ROWS ? technical : row == TECHNICAL_ROWS ? heading : text;
            XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            for (int column = 0; column < columns; column++) {
                (line.getCell(column) == null ? line.createCell(column) : line.getCell(column)).setCellStyle(style);
            }
        }
        sheet.createFreezePane(1, TECHNICAL_ROWS + 1);
        sheet.enableLocking();
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
    }

    private static XSSFCellStyle technical(XSSFWorkbook book) {
        XSSFFont grey = book.createFont();
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        grey.setFontHeightInPoints((short) 9);
        XSSFCellStyle style = book.createCellStyle();
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setFont(grey);
        return style;
    }

    private static XSSFCellStyle heading(XSSFWorkbook book) {
        XSSFFont bold = book.createFont();
        bold.setBold(true);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        return style;
    }
}
