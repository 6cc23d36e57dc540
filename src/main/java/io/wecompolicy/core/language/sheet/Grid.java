package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One sheet, or one CSV file: the cells that hold something, by row and column from 0, and where each stands. */
final class Grid {
    private final String file;
    private final String sheet;
    private final boolean hidden;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Map<Integer, Integer> lines = new HashMap<>();

    /**
     * @param sheet its name; empty for a file that is one sheet
     * @param hidden from who opens the workbook
     */
    Grid(String file, String sheet, boolean hidden) {
        this.file = file;
        this.sheet = sheet;
        this.hidden = hidden;
    }

    String sheet() {
        return sheet;
    }

    boolean isHidden() {
        return hidden;
    }

    /** @param text kept without the blanks at its ends; nothing is kept when nothing else is there */
    void put(int row, int column, String text, Optional<Fault> fault) {
        String stripped = Blanks.strip(text);
        if (!stripped.isEmpty() || fault.isPresent()) {
            Cell cell = new Cell(row, column, span(row, column), stripped, fault);
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
        }
    }

    /** @param line of the file, from 1, for texts whose rows are not their lines */
    void line(int row, int line) {
        lines.put(row, line);
    }

    void merge(Area area) {
        merged.add(area);
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumn(int column) {
        hiddenColumns.add(column);
    }

    boolean isHiddenRow(int row) {
        return hiddenRows.contains(row);
    }

    boolean isHiddenColumn(int column) {
        return hiddenColumns.contains(column);
    }

    List<Area> merged() {
        return Collections.unmodifiableList(merged);
    }

    /** Numbers of the rows that hold something. */
    List<Integer> filledRows() {
        return List.copyOf(rows.keySet());
    }

    /** From left to right. */
    List<Cell> row(int row) {
        return List.copyOf(cells(row).values());
    }

    Optional<Cell> cell(int row, int column) {
        return Optional.ofNullable(cells(row).get(column));
    }

    Span span(int row, int column) {
        String name = new CellName(row, column).toString();
        String place = sheet.isEmpty() ? name : sheet + "!" + name;
        return new Span(file, lines.getOrDefault(row, row + 1), column + 1, Optional.of(place));
    }

    private NavigableMap<Integer, Cell> cells(int row) {
        return rows.getOrDefault(row, Collections.emptyNavigableMap());
    }
}
