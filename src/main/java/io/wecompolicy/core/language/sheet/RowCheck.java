package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with the analysts' cells by themselves, whatever rule they make. */
final class RowCheck {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|“[^“”]+”|「[^「」]+」|‘[^‘’]+’");

    private final Grid grid;
    private final Table table;
    private final Findings findings;
    private final List<Column> columns;

    RowCheck(Grid grid, Table table, Findings findings) {
        this.grid = grid;
        this.table = table;
        this.findings = findings;
        this.columns = table.columns().toList();
    }

    /** What is wrong with one cell. */
    record Mistake(int row, int column, Fault fault) {}

    /** Tells of them, and says where they are. */
    List<Area> mergedCells() {
        List<Area> wrong = grid.merged().stream()
                .filter(area -> area.lastRow() >= table.firstRow() && area.firstRow() <= table.lastRow())
                .filter(area -> columns.stream()
                        .anyMatch(
                                column -> area.firstColumn() <= column.index() && column.index() <= area.lastColumn()))
                .toList();
        wrong.forEach(
                area -> tell(new Mistake(area.firstRow(), area.firstColumn(), Fault.of(SheetComplaint.MERGED_CELLS))));
        return wrong;
    }

    /** Who looks at the table does not see all of it; the rules hold all the same. */
    void hiddenParts() {
        grid.filledRows().stream()
                .filter(row -> row >= table.firstRow() && row <= table.lastRow() && grid.isHiddenRow(row))
                .findFirst()
                .ifPresent(row -> findings.warning(
                        SheetComplaint.HIDDEN_ROW, grid.span(row, table.name().index())));
        columns.stream()
                .filter(column -> grid.isHiddenColumn(column.index()))
                .filter(column -> column.keyword() == Keyword.CONDITION || column.keyword() == Keyword.ACTION)
                .findFirst()
                .ifPresent(column -> findings.warning(
                        SheetComplaint.HIDDEN_COLUMN,
                        grid.span(table.firstRow() - 1, column.index()),
                        column.heading()));
    }

    /** Tells what is wrong; true when its cells are fine, so that the rule they make can be read. */
    boolean isSound(int row) {
        List<Mistake> mistakes = new ArrayList<>();
        columns.forEach(column -> cell(row, column)
                .flatMap(cell -> fault(cell, column))
                .ifPresent(fault -> mistakes.add(new Mistake(row, column.index(), fault))));
        if (isRemark(row)) {
            int first = grid.row(row).stream()
                    .mapToInt(Cell::column)
                    .filter(index -> columns.stream().anyMatch(column -> column.index() == index))
                    .findFirst()
                    .orElse(table.name().index());
            Column condition = table.conditions().get(0).columns().get(0);
            Column action = table.actions().get(0);
            Fault remark = Fault.of(SheetComplaint.REMARK_ROW, condition.heading(), action.heading());
            mistakes.add(new Mistake(row, first, remark));
        } else {
            Stream<Column> conditions = table.conditions().stream().flatMap(block -> block.columns().stream());
            empty(row, conditions, SheetComplaint.NO_CONDITION).ifPresent(mistakes::add);
            empty(row, table.actions().stream(), SheetComplaint.NO_ACTION).ifPresent(mistakes::add);
        }
        boolean sound = mistakes.isEmpty();
        if (!isRemark(row) && cell(row, table.name()).isEmpty()) {
            mistakes.add(new Mistake(
                    row,
                    table.name().index(),
                    Fault.of(SheetComplaint.NO_NAME, table.name().heading())));
        }
        mistakes.forEach(this::tell);
        return sound;
    }

    /** Nothing that would make a rule. */
    private boolean isRemark(int row) {
        return Stream.concat(
                        table.conditions().stream().flatMap(block -> block.columns().stream()),
                        table.actions().stream())
                .allMatch(column -> cell(row, column).isEmpty());
    }

    /** Texts stand in quotes, which is a matter of their column's snippet, and told there. */
    boolean isQuoted(Chosen chosen) {
        List<Column> wrong = columns.stream()
                .filter(column -> chosen.cell(column)
                        .filter(cell ->
                                CellValues.of(cell.text(), column.snippet()).wantsQuotes(column.snippet()))
                        .isPresent())
                .toList();
        wrong.forEach(column ->
                findings.error(SheetComplaint.MISSING_QUOTES, column.technical(), Optional.empty(), column.heading()));
        return wrong.isEmpty();
    }

    void tell(Mistake mistake) {
        findings.error(
                mistake.fault().complaint(),
                grid.span(mistake.row(), mistake.column()),
                cell(mistake.row(), table.name())
                        .map(Cell::text)
                        .filter(name -> !name.isEmpty() && name.length() <= 64)
                        .map(Shown::of),
                mistake.fault().arguments().toArray());
    }

    private Optional<Mistake> empty(int row, Stream<Column> among, SheetComplaint complaint) {
        List<Column> asked = among.toList();
        boolean all = asked.stream().allMatch(column -> cell(row, column).isEmpty());
        return all
                ? Optional.of(new Mistake(
                        row,
                        asked.get(0).index(),
                        Fault.of(complaint, asked.get(0).heading())))
                : Optional.empty();
    }

    private Optional<Fault> fault(Cell cell, Column column) {
        if (cell.fault().isPresent() && column.keyword() == Keyword.DESCRIPTION) {
            return Optional.empty();
        }
        return CellCheck.fault(cell, column.heading())
                .or(() -> misplaced(cell, column))
                .or(() -> CellValues.of(cell.text(), column.snippet()).fault(column));
    }

    /** What is fine in another column. */
    private static Optional<Fault> misplaced(Cell cell, Column column) {
        if (column.snippet().quotes() && QUOTED.matcher(cell.text()).matches()) {
            return Optional.of(Fault.of(
                    SheetComplaint.QUOTED_CELL,
                    column.heading(),
                    cell.text().substring(1, cell.text().length() - 1)));
        }
        return column.keyword() == Keyword.CONDITION && cell.text().indexOf('\n') >= 0
                ? Optional.of(Fault.of(SheetComplaint.LINE_BREAK, column.heading()))
                : Optional.empty();
    }

    private Optional<Cell> cell(int row, Column column) {
        return grid.cell(row, column.index());
    }
}
