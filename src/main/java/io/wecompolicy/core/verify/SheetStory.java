package io.wecompolicy.core.verify;

import io.wecompolicy.core.language.sheet.PlainSheet;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A story as a sheet: rows {@code name}, {@code now} and {@code match}; a technical row that begins with {@code case} and names
 * the columns by dotted paths; a row of headings; then one row a case.
 *
 * @param head the value cells of the first rows, by key
 * @param technical number of the technical row, from 0; the headings are below it
 * @param columns from left to right, the case's first
 */
record SheetStory(PlainSheet sheet, Map<String, Head> head, int technical, List<SheetColumn> columns) {
    static final List<String> HEAD = List.of("name", "now", "match");
    /** What the first column is called for people, so that a row of headings can be told from a case. */
    private static final List<String> CASE_HEADINGS =
            List.of("用例", "用例名", "用例名称", "用例名字", "测试", "测试名称", "场景", "名称", "名字", "case", "test", "name");

    SheetStory {
        head = new LinkedHashMap<>(head);
        columns = List.copyOf(columns);
    }

    /**
     * A row above the table.
     *
     * @param key where it stands
     */
    record Head(Span key, Optional<PlainSheet.Text> value) {}

    /** Empty when the sheet is no story; the notes say why. */
    static Optional<SheetStory> read(PlainSheet sheet, Notes notes) {
        Map<String, Head> head = new LinkedHashMap<>();
        for (int row : sheet.rows()) {
            Optional<PlainSheet.Text> first = sheet.text(row, 0);
            String key = first.map(PlainSheet.Text::text).orElse("");
            if (key.equals(SheetColumn.CASE)) {
                return columns(sheet, row, notes).map(columns -> new SheetStory(sheet, head, row, columns));
            }
            if (HEAD.contains(key) && !head.containsKey(key)) {
                head.put(key, new Head(sheet.span(row, 0), sheet.text(row, 1)));
            } else if (HEAD.contains(key)) {
                notes.error(Mistake.DUPLICATE_KEY, sheet.span(row, 0), key);
            } else {
                notes.error(Mistake.UNKNOWN_HEAD, sheet.span(row, 0), key, Notes.listed(HEAD));
            }
        }
        notes.error(Mistake.NO_COLUMNS, Span.ofFile(sheet.span(0, 0).file()));
        return Optional.empty();
    }

    private static Optional<List<SheetColumn>> columns(PlainSheet sheet, int technical, Notes notes) {
        List<SheetColumn> columns = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        int before = notes.said();
        for (int index : sheet.columns(technical)) {
            String heading =
                    sheet.text(technical + 1, index).map(PlainSheet.Text::text).orElse("");
            sheet.text(technical, index)
                    .map(path -> new SheetColumn(index, path.text(), path.span(), heading))
                    .filter(column -> isSound(column, paths, notes))
                    .ifPresent(columns::add);
        }
        checkHeading(sheet, technical + 1, notes);
        return notes.said() == before ? Optional.of(columns) : Optional.empty();
    }

    /** Without the row of headings the first case would be taken for it, and never be played. */
    private static void checkHeading(PlainSheet sheet, int row, Notes notes) {
        Optional<PlainSheet.Text> heading = sheet.text(row, 0);
        if (heading.isEmpty()) {
            notes.error(Mistake.NO_HEADINGS, sheet.span(row, 0));
        } else if (!CASE_HEADINGS.contains(heading.get().text().toLowerCase(Locale.ROOT))) {
            notes.error(
                    Mistake.CASE_FOR_HEADINGS,
                    heading.get().span(),
                    heading.get().text());
        }
    }

    /** With the rest of her path, where only its first word is nearly one; else the nearest, or all. */
    private static Bilingual instead(SheetColumn column, List<String> all) {
        String first = column.segments().get(0);
        return NearestName.of(first, GivenReader.KEYS)
                .map(key -> key + column.path().substring(first.length()))
                .map(path -> NearestName.hint(path, List.of(path)))
                .orElseGet(() -> Notes.nearest(column.path(), all));
    }

    private static boolean isSound(SheetColumn column, Set<String> paths, Notes notes) {
        if (!paths.add(column.path())) {
            notes.error(Mistake.DUPLICATE_KEY, column.span(), column.path());
            return false;
        }
        if (column.wantsNumber()) {
            String numbered = column.path().replaceFirst("(^|\\.)(" + column.listKey() + ")\\.", "$1$2.1.");
            notes.error(Mistake.UNNUMBERED_COLUMN, column.span(), column.listKey(), numbered);
            return false;
        }
        List<String> segments = column.segments();
        boolean named = column.path().equals(SheetColumn.CASE) || column.path().equals(SheetColumn.NOTE);
        boolean expected = column.isExpectation() && segments.size() > 1 && Expectation.KEYS.contains(segments.get(1));
        boolean known = named || column.isResult() || expected || column.isGiven();
        if (!known || segments.contains("")) {
            List<String> all = new ArrayList<>(List.of(SheetColumn.NOTE));
            GivenReader.KEYS.forEach(key -> all.add(key + ".…"));
            Expectation.KEYS.forEach(key -> all.add(SheetColumn.EXPECT + "." + key));
            notes.error(Mistake.UNKNOWN_COLUMN, column.span(), column.path(), instead(column, all));
            return false;
        }
        return true;
    }

    /** The rows that tell a case: those that say anything in a column that is read. */
    List<Integer> rows() {
        return sheet.rows().stream()
                .filter(row -> row > technical + 1)
                .filter(row -> columns.stream().anyMatch(column -> !column.isResult() && says(row, column)))
                .toList();
    }

    /** Whether there is anything in a cell, sound or not. */
    boolean says(int row, SheetColumn column) {
        return sheet.columns(row).contains(column.index());
    }

    /** Where the case of a row begins. */
    Span place(int row) {
        return sheet.span(row, 0);
    }
}
