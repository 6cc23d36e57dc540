package io.wecompolicy.core.language.sheet;

import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** What a workbook's cells mean to who sees them. */
final class Values {
    private final SharedStrings texts;
    private final StylesTable styles;
    private final NumberText numbers;

    Values(SharedStrings texts, StylesTable styles, NumberText numbers) {
        this.texts = texts;
        this.styles = styles;
        this.numbers = numbers;
    }

    void put(Grid grid, int row, int column, CellXml cell) {
        if (cell.formula()) {
            grid.put(row, column, cell.value(), Optional.of(Fault.of(SheetComplaint.FORMULA)));
            return;
        }
        switch (cell.type()) {
            case "s" -> grid.put(row, column, shared(cell.value()), Optional.empty());
            case "inlineStr", "str" ->
                grid.put(row, column, new XSSFRichTextString(cell.value()).getString(), Optional.empty());
            case "b" -> grid.put(row, column, cell.value().equals("1") ? "TRUE" : "FALSE", Optional.empty());
            case "e" ->
                grid.put(row, column, cell.value(), Optional.of(Fault.of(SheetComplaint.ERROR_CELL, cell.value())));
            case "n" -> number(grid, row, column, cell);
            default ->
                grid.put(row, column, cell.value(), Optional.of(Fault.of(SheetComplaint.NUMBER_CELL, cell.value())));
        }
    }

    private String shared(String index) {
        return texts.getItemAt(Integer.parseInt(index)).getString();
    }

    private void number(Grid grid, int row, int column, CellXml cell) {
        XSSFCellStyle style = styles.getStyleAt(cell.style());
        int format = style == null ? 0 : style.getDataFormat();
        String written = style == null ? null : style.getDataFormatString();
        NumberText.Shown shown = numbers.shown(
                Double.parseDouble(cell.value()),
                format,
                written == null ? BuiltinFormats.getBuiltinFormat(0) : written);
        grid.put(row, column, shown.text(), shown.fault());
    }
}
