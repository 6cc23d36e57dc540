package io.wecompolicy.core.language.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook from a text: one line a row, {@code ¦} between cells; equal neighbours that end with {@code ...} are one merged
 * cell. A line that begins with {@code !} says what a grid can not show.
 */
final class GridWorkbook {
    private final Map<String, String> values;
    private final List<String> tricks = new ArrayList<>();

    GridWorkbook(Map<String, String> values) {
        this.values = values;
    }

    byte[] of(String written) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Sheet1");
            for (String line : Expansion.of(written, values).split("\n", -1)) {
                if (line.startsWith("! sheet ")) {
                    sheet = book.createSheet(line.substring(8));
                } else if (line.startsWith("! part ") || line.startsWith("! in ") || line.startsWith("! zip ")) {
                    tricks.add(line.substring(2));
                } else if (line.startsWith("! ")) {
                    change(book, sheet, Arrays.asList(line.substring(2).split(" ")));
                } else {
                    row(sheet, Arrays.asList(line.split("¦", -1)));
                }
            }
            book.write(bytes);
            return ZipTricks.played(bytes.toByteArray(), tricks);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void change(XSSFWorkbook book, XSSFSheet sheet, List<String> words) {
        String what = words.get(1);
        switch (words.get(0)) {
            case "hide-sheet" -> book.setSheetHidden(book.getSheetIndex(sheet), true);
            case "hide-row" -> sheet.getRow(Integer.parseInt(what) - 1).setZeroHeight(true);
            case "hide-column" -> sheet.setColumnHidden(what.charAt(0) - 'A', true);
            case "merge" -> sheet.addMergedRegion(CellRangeAddress.valueOf(what));
            default -> throw new IllegalArgumentException("no such change: " + words);
        }
    }

    private static void row(XSSFSheet sheet, List<String> cells) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            int last = column;
            while (text.endsWith("...")
                    && last + 1 < cells.size()
                    && cells.get(last + 1).equals(text)) {
                row.createCell(++last);
            }
            if (last > column) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, last));
                text = text.substring(0, text.length() - 3);
            }
            if (!text.isEmpty()) {
                fill(row.createCell(column), text);
            }
            column = last;
        }
    }

    /** {@code {number 0.2 as 0%}} and the like are no texts. */
    private static void fill(XSSFCell cell, String text) {
        if (!text.matches("\\{(number|formula|boolean|error) .*}")) {
            cell.setCellValue(text);
            return;
        }
        String[] words = text.substring(1, text.length() - 1).split(" ", 2);
        switch (words[0]) {
            case "formula" -> cell.setCellFormula(words[1]);
            case "boolean" -> cell.setCellValue(Boolean.parseBoolean(words[1]));
            case "error" -> cell.setCellErrorValue(FormulaError.forString(words[1]));
            default -> number(cell, words[1].split(" as ", 2));
        }
    }

    private static void number(XSSFCell cell, String[] valueAndFormat) {
        cell.setCellValue(Double.parseDouble(valueAndFormat[0]));
        if (valueAndFormat.length > 1) {
            XSSFWorkbook book = cell.getSheet().getWorkbook();
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(valueAndFormat[1]));
            cell.setCellStyle(style);
        }
    }
}
