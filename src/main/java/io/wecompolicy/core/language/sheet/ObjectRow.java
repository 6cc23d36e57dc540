package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The row that says which fact a condition column asks. One pattern over several columns is one merged cell; a CSV file has
 * none, and says it as Drools does: each of its cells ends with {@code ...}.
 */
final class ObjectRow {
    private static final String SPANNED = "...";
    private static final Pattern PATTERN =
            Pattern.compile("(?s).*\\p{Lu}[\\p{L}\\p{N}_]*\\s*\\(.*\\)(\\s*from\\s+\\S+)?\\s*");

    private static final Pattern FILLED_BRACKETS = Pattern.compile("\\(\\s*[^\\s)][^)]*\\)\\s*$");

    private final Grid grid;
    private final int row;
    private final NavigableMap<Integer, Keyword> keywords;
    private final Told told;
    private final Map<Integer, Stretch> stretches = new HashMap<>();

    ObjectRow(Grid grid, int row, NavigableMap<Integer, Keyword> keywords, Told told) {
        this.grid = grid;
        this.row = row;
        this.keywords = keywords;
        this.told = told;
        stretch();
    }

    /** Where mistakes go. */
    interface Told {
        void error(SheetComplaint complaint, Span span, Object... arguments);
    }

    /**
     * Condition columns under one object, or one column under none.
     *
     * @param object empty when there is none
     */
    record Stretch(String object, Span span, List<Integer> columns) {
        Stretch {
            columns = List.copyOf(columns);
        }
    }

    /** Whether a snippet is a pattern by itself, and needs no object. */
    static boolean isPattern(String snippet) {
        return PATTERN.matcher(snippet).matches();
    }

    Optional<Stretch> startingAt(int column) {
        return Optional.ofNullable(stretches.get(column));
    }

    String text(int column) {
        return grid.cell(row, column).map(Cell::text).orElse("");
    }

    /** Names and metadata are of no fact. */
    void checkNone(int column, Keyword keyword) {
        Optional<Cell> cell = grid.cell(row, column);
        if (cell.isPresent() && keyword != Keyword.ACTION) {
            told.error(SheetComplaint.NEEDLESS_OBJECT, cell.get().span(), keyword.name());
        } else {
            cell.ifPresent(this::check);
        }
    }

    private void stretch() {
        int next = -1;
        for (int column : keywords.keySet()) {
            if (keywords.get(column) == Keyword.CONDITION && column >= next) {
                next = lastOf(column) + 1;
                add(column, next);
            }
        }
    }

    private void add(int first, int next) {
        List<Integer> columns = new ArrayList<>();
        keywords.subMap(first, next).forEach((column, keyword) -> {
            if (keyword == Keyword.CONDITION) {
                columns.add(column);
            } else {
                told.error(SheetComplaint.OBJECT_OVER_OTHERS, grid.span(row, first), keyword);
            }
        });
        grid.cell(row, first).ifPresent(this::check);
        stretches.put(first, new Stretch(object(first), grid.span(row, first), columns));
    }

    private void check(Cell cell) {
        Optional<Fault> fault = cell.fault().or(() -> SnippetScanner.fault(cell.text()));
        if (fault.isPresent()) {
            told.error(
                    fault.get().complaint(),
                    cell.span(),
                    fault.get().arguments().toArray());
        } else if (SnippetScanner.pieces(cell.text()).stream().anyMatch(Piece::hasPlace)) {
            told.error(SheetComplaint.SNIPPET_IN_OBJECT_ROW, cell.span());
        } else if (FILLED_BRACKETS.matcher(cell.text()).find()) {
            told.error(SheetComplaint.FILLED_OBJECT, cell.span());
        }
    }

    private String object(int column) {
        String text = text(column);
        return text.endsWith(SPANNED) ? Blanks.strip(text.substring(0, text.length() - SPANNED.length())) : text;
    }

    private int lastOf(int first) {
        Optional<Area> merged =
                grid.merged().stream().filter(area -> area.covers(row, first)).findFirst();
        if (merged.isPresent()) {
            return merged.get().lastColumn();
        }
        int last = first;
        while (text(first).endsWith(SPANNED) && continues(first, last + 1)) {
            last++;
        }
        return last;
    }

    private boolean continues(int first, int column) {
        String own = object(column);
        return text(column).endsWith(SPANNED) && (own.isEmpty() || own.equals(object(first)));
    }
}
