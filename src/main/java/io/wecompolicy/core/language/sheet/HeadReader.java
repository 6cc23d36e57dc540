package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the rows between {@code RuleTable} and the analysts' rows: keywords, objects, snippets, headings. They are written
 * once, by whoever makes a template, and every mistake in them is told once, at its cell.
 */
final class HeadReader {
    private static final Pattern PLACE = Pattern.compile("\\$(param|\\d)");
    private static final Pattern CODE = Pattern.compile("[$=<>(]");

    private final Grid grid;
    private final Cell anchor;
    private final int end;
    private final Findings findings;
    private boolean sound = true;

    /**
     * @param anchor the cell that says {@code RuleTable}
     * @param end row of the next table
     */
    HeadReader(Grid grid, Cell anchor, int end, Findings findings) {
        this.grid = grid;
        this.anchor = anchor;
        this.end = end;
        this.findings = findings;
    }

    /** Absent when something is wrong; the findings say what. */
    Optional<Table> read() {
        NavigableMap<Integer, Keyword> keywords = keywords();
        if (keywords.isEmpty()) {
            return Optional.empty();
        }
        checkMerged(keywords);
        checkStrays(keywords);
        checkKinds(keywords);
        if (sound && isRowMissing(keywords)) {
            return Optional.empty();
        }
        ObjectRow objects = new ObjectRow(grid, row(2), keywords, this::error);
        List<Column> plain = new ArrayList<>();
        List<Block> conditions = new ArrayList<>();
        keywords.forEach((index, keyword) -> {
            if (keyword == Keyword.CONDITION) {
                objects.startingAt(index).ifPresent(span -> conditions.add(block(span)));
            } else {
                objects.checkNone(index, keyword);
                plain.add(column(index, keyword, objects.text(index)));
            }
        });
        return sound ? Optional.of(table(plain, conditions)) : Optional.empty();
    }

    /** Told once: without one of the technical rows, each that follows would be taken for the one above it. */
    private boolean isRowMissing(NavigableMap<Integer, Keyword> keywords) {
        Optional<Cell> snippet = grid.row(row(2)).stream()
                .filter(cell -> keywords.containsKey(cell.column())
                        && PLACE.matcher(cell.text()).find())
                .findFirst();
        if (snippet.isPresent()) {
            error(SheetComplaint.SNIPPET_IN_OBJECT_ROW, snippet.get().span());
            return true;
        }
        List<Cell> snippets = grid.row(row(3)).stream()
                .filter(cell -> keywords.containsKey(cell.column()))
                .toList();
        boolean headings = snippets.stream().anyMatch(cell -> keywords.get(cell.column()) == Keyword.NAME)
                && snippets.stream().noneMatch(cell -> CODE.matcher(cell.text()).find());
        if (headings) {
            error(SheetComplaint.HEADINGS_EARLY, snippets.get(0).span());
        }
        return headings || isRuleForHeading(keywords);
    }

    /** Without the row of headings the first rule would be taken for it, and vanish without a word. */
    private boolean isRuleForHeading(NavigableMap<Integer, Keyword> keywords) {
        Optional<Cell> name = keywords.keySet().stream()
                .filter(index -> keywords.get(index) == Keyword.NAME)
                .findFirst()
                .flatMap(index -> grid.cell(row(4), headingColumn(index)))
                .filter(cell -> !Keyword.isNameHeading(cell.text()));
        name.ifPresent(cell -> error(SheetComplaint.NO_NAME_HEADING, cell.span(), cell.text()));
        return name.isPresent();
    }

    private Table table(List<Column> plain, List<Block> conditions) {
        int last = end == Integer.MAX_VALUE ? end : end - 1;
        return new Table(
                only(plain, Keyword.NAME).get(0),
                only(plain, Keyword.METADATA),
                conditions,
                only(plain, Keyword.ACTION),
                row(5),
                last);
    }

    private static List<Column> only(List<Column> columns, Keyword keyword) {
        return columns.stream().filter(column -> column.keyword() == keyword).toList();
    }

    private NavigableMap<Integer, Keyword> keywords() {
        NavigableMap<Integer, Keyword> keywords = new TreeMap<>();
        for (Cell cell : grid.row(row(1))) {
            Optional<Keyword> keyword = Keyword.of(cell.text());
            if (cell.column() < anchor.column()) {
                continue;
            }
            if (keyword.isPresent()) {
                keywords.put(cell.column(), keyword.get());
            } else if (Keyword.isAttribute(cell.text())) {
                error(SheetComplaint.REFUSED_KEYWORD, cell.span(), cell.text());
            } else {
                error(
                        SheetComplaint.UNKNOWN_KEYWORD,
                        cell.span(),
                        cell.text(),
                        Keyword.ofChinese(cell.text())
                                .map(Keyword::name)
                                .map(name -> NearestName.hint(name, List.of(name)))
                                .orElseGet(() -> NearestName.hint(cell.text(), Keyword.names())));
            }
        }
        if (keywords.isEmpty() && sound) {
            error(SheetComplaint.NO_KEYWORDS, grid.span(row(1), anchor.column()));
        }
        return keywords;
    }

    private void checkKinds(NavigableMap<Integer, Keyword> keywords) {
        if (!sound) {
            // A keyword that is misspelt may be the one that is missing.
            return;
        }
        Span first = grid.span(row(1), keywords.firstKey());
        List<Integer> names = keywords.keySet().stream()
                .filter(index -> keywords.get(index) == Keyword.NAME)
                .toList();
        if (names.size() > 1) {
            error(SheetComplaint.SECOND_NAME, grid.span(row(1), names.get(1)));
        }
        for (Keyword needed : List.of(Keyword.NAME, Keyword.CONDITION, Keyword.ACTION)) {
            if (!keywords.containsValue(needed)) {
                error(SheetComplaint.MISSING_KEYWORD, first, needed.name());
            }
        }
    }

    private void checkMerged(NavigableMap<Integer, Keyword> keywords) {
        for (Area area : grid.merged()) {
            boolean beside = area.lastColumn() < keywords.firstKey() || area.firstColumn() > keywords.lastKey();
            boolean outside = area.lastRow() < row(1) || area.firstRow() > row(4);
            boolean allowed = area.isOneRow() && (area.hasRow(row(2)) || area.hasRow(row(4)));
            if (!beside && !outside && !allowed) {
                error(SheetComplaint.MERGED_HEAD, grid.span(area.firstRow(), area.firstColumn()));
            }
        }
    }

    /** A column that means nothing must say nothing: somebody would take it for a condition. */
    private void checkStrays(NavigableMap<Integer, Keyword> keywords) {
        List<Integer> known = new ArrayList<>(keywords.keySet());
        grid.row(row(1)).forEach(cell -> known.add(cell.column()));
        for (int row : grid.filledRows()) {
            if (row < row(2) || row >= end) {
                continue;
            }
            for (Cell cell : grid.row(row)) {
                if (cell.column() >= anchor.column() && !known.contains(cell.column())) {
                    known.add(cell.column());
                    error(SheetComplaint.STRAY_COLUMN, cell.span(), keyword(cell.column()));
                }
            }
        }
    }

    private String keyword(int column) {
        return new CellName(row(1), column).toString();
    }

    private Block block(ObjectRow.Stretch stretch) {
        List<Column> columns = stretch.columns().stream()
                .map(index -> column(index, Keyword.CONDITION, stretch.object()))
                .toList();
        return Block.of(stretch.object(), stretch.span(), columns);
    }

    private Column column(int index, Keyword keyword, String object) {
        Span place = grid.span(row(3), index);
        Optional<Cell> technical = grid.cell(row(3), index);
        String heading = grid.cell(row(4), headingColumn(index)).map(Cell::text).orElse("");
        if (heading.isEmpty() && keyword != Keyword.DESCRIPTION) {
            error(SheetComplaint.NO_HEADING, grid.span(row(4), index));
        }
        if (!keyword.hasSnippet()) {
            technical.ifPresent(cell -> error(SheetComplaint.NEEDLESS_SNIPPET, cell.span(), keyword.name()));
            return new Column(index, keyword, place, Snippet.NONE, heading);
        }
        if (technical.isEmpty()) {
            error(SheetComplaint.NO_SNIPPET, place, keyword.name());
            return new Column(index, keyword, place, Snippet.NONE, heading);
        }
        return new Column(index, keyword, place, snippet(technical.get(), keyword, object), heading);
    }

    private Snippet snippet(Cell technical, Keyword keyword, String object) {
        Optional<Fault> fault = technical.fault().or(() -> SnippetScanner.fault(technical.text()));
        if (fault.isPresent()) {
            error(
                    fault.get().complaint(),
                    technical.span(),
                    fault.get().arguments().toArray());
            return Snippet.NONE;
        }
        Snippet snippet = switch (keyword) {
            case CONDITION -> SnippetReader.condition(technical.text(), object);
            case ACTION -> SnippetReader.action(technical.text(), object);
            case METADATA -> SnippetReader.metadata(technical.text());
            case NAME, DESCRIPTION -> Snippet.NONE;
        };
        if (snippet.values() == Snippet.MIXED) {
            error(SheetComplaint.MIXED_PLACES, technical.span());
        }
        if (keyword == Keyword.CONDITION && object.isEmpty() && !ObjectRow.isPattern(technical.text())) {
            error(SheetComplaint.NO_OBJECT, technical.span());
        }
        return snippet;
    }

    private int headingColumn(int index) {
        return grid.merged().stream()
                .filter(area -> area.covers(row(4), index))
                .map(Area::firstColumn)
                .findFirst()
                .orElse(index);
    }

    private int row(int below) {
        return anchor.row() + below;
    }

    private void error(SheetComplaint complaint, Span span, Object... arguments) {
        sound = false;
        findings.error(complaint, span, Optional.empty(), arguments);
    }
}
