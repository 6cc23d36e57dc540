package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;

/** A sheet as texts in cells, for tables that are no decision tables: read as carefully, and otherwise left to the reader. */
public final class PlainSheet {
    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    private final Grid grid;
    private final Findings findings;

    private PlainSheet(Grid grid, Findings findings) {
        this.grid = grid;
        this.findings = findings;
    }

    /**
     * What one cell says.
     *
     * @param row from 0
     * @param column from 0
     * @param text without blanks at its ends; never empty
     */
    public record Text(int row, int column, String text, Span span) {}

    public static boolean canRead(String path) {
        return path.endsWith(CSV) || path.endsWith(XLSX);
    }

    /**
     * The sheets of a file that {@linkplain #canRead can be read}, in its order; a CSV file is one sheet.
     *
     * @param findings is told why there are none, and later what is wrong with cells that are read
     */
    public static List<PlainSheet> read(String path, byte[] bytes, Findings findings) {
        List<Grid> grids = path.endsWith(CSV)
                ? new CsvReader(path, findings).read(bytes).stream().toList()
                : new WorkbookReader(path, findings).read(bytes);
        return grids.stream().map(grid -> new PlainSheet(grid, findings)).toList();
    }

    /** Its name; empty for a CSV file. */
    public String name() {
        return grid.sheet();
    }

    /** Numbers of the rows that hold something, from 0. */
    public List<Integer> rows() {
        return grid.filledRows();
    }

    /** Where a cell is, whether or not it holds something. */
    public Span span(int row, int column) {
        return grid.span(row, column);
    }

    /** What a cell says; empty when nothing. A formula or a number that shows otherwise is told of, and says nothing. */
    public Optional<Text> text(int row, int column) {
        return grid.cell(row, column).flatMap(cell -> sound(cell, Optional.empty()));
    }

    /** @param place as a {@link Span} names cells: {@code C9}, or {@code Sheet1!C9}; empty when it is of another sheet */
    public Optional<Text> at(String place) {
        String own = grid.sheet().isEmpty() ? "" : grid.sheet() + "!";
        return place.startsWith(own)
                ? CellName.parse(place.substring(own.length())).flatMap(name -> text(name.row(), name.column()))
                : Optional.empty();
    }

    /** @param heading what analysts call the column */
    public Optional<Text> text(int row, int column, String heading) {
        return grid.cell(row, column).flatMap(cell -> sound(cell, Optional.of(heading)));
    }

    /** What a cell holds, sound or not; empty when nothing. */
    public String shown(int row, int column) {
        return grid.cell(row, column).map(PlainSheet::unquoted).map(Cell::text).orElse("");
    }

    /** The columns of a row that hold something. */
    public List<Integer> columns(int row) {
        return grid.row(row).stream().map(Cell::column).toList();
    }

    /** Tells of cells that were merged, from a row on, as only one of the merged cells says anything; true when there are. */
    public boolean refusesMerged(int firstRow) {
        List<Area> wrong = grid.merged().stream()
                .filter(area -> area.lastRow() >= firstRow)
                .toList();
        wrong.forEach(area -> findings.error(
                SheetComplaint.MERGED_CELLS, grid.span(area.firstRow(), area.firstColumn()), Optional.empty()));
        return !wrong.isEmpty();
    }

    /** The apostrophe that {@link SheetWriter} writes before what would be a formula. */
    private static Cell unquoted(Cell cell) {
        boolean ours = cell.text().startsWith("'")
                && SheetWriter.isLikeFormula(cell.text().substring(1));
        return ours
                ? new Cell(cell.row(), cell.column(), cell.span(), cell.text().substring(1), cell.fault())
                : cell;
    }

    private Optional<Text> sound(Cell read, Optional<String> heading) {
        Cell cell = unquoted(read);
        Optional<Fault> fault =
                CellCheck.fault(cell, heading.orElseGet(() -> new CellName(cell.row(), cell.column()).toString()));
        fault.ifPresent(wrong -> findings.error(
                wrong.complaint(),
                cell.span(),
                Optional.empty(),
                wrong.arguments().toArray()));
        return fault.isPresent()
                ? Optional.empty()
                : Optional.of(new Text(cell.row(), cell.column(), cell.text(), cell.span()));
    }
}
