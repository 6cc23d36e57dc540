package io.wecompolicy.core.verify;

import io.wecompolicy.core.language.sheet.PlainSheet;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a story that is a sheet into the same nodes as one in YAML, so that whoever reads those finds the same mistakes: of a
 * value at its cell, of a key at the column's head, once for all rows.
 */
final class SheetReader {
    private static final int LARGEST_FILE = 1 << 20;

    private final Notes notes;

    private SheetReader(Notes notes) {
        this.notes = notes;
    }

    /** @return empty when a mistake was noted */
    static Optional<Node> read(String file, byte[] bytes, Notes notes) {
        Findings findings = new Findings();
        Optional<Node> node = story(file, bytes, findings, notes)
                .filter(story -> !story.sheet().refusesMerged(story.technical()))
                .map(story -> new SheetReader(notes).document(story));
        // Of cells, too: their findings come while the story is read.
        findings.sorted().forEach(notes::add);
        return node;
    }

    /** @param findings is told of what is wrong with the file, and later with the cells that are read */
    static Optional<SheetStory> story(String file, byte[] bytes, Findings findings, Notes notes) {
        if (bytes.length > LARGEST_FILE) {
            notes.error(Mistake.LARGE_FILE, Span.ofFile(file), LARGEST_FILE >> 10);
            return Optional.empty();
        }
        List<PlainSheet> sheets = PlainSheet.read(file, bytes, findings).stream()
                .filter(sheet -> !sheet.rows().isEmpty() && isStory(sheet))
                .toList();
        if (sheets.isEmpty() && !findings.hasErrors()) {
            notes.error(Mistake.NO_STORY_SHEET, Span.ofFile(file));
        }
        if (sheets.size() > 1) {
            notes.error(Mistake.MANY_STORIES, sheets.get(1).span(0, 0));
        }
        return sheets.size() == 1 ? SheetStory.read(sheets.get(0), notes) : Optional.empty();
    }

    /** People keep notes in other sheets; one that begins as a story is meant to be one. */
    private static boolean isStory(PlainSheet sheet) {
        return sheet.text(sheet.rows().get(0), 0)
                .filter(first ->
                        SheetStory.HEAD.contains(first.text()) || first.text().equals(SheetColumn.CASE))
                .isPresent();
    }

    private Node document(SheetStory story) {
        Span start = story.sheet().span(story.sheet().rows().get(0), 0);
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Span> places = new HashMap<>();
        story.head().forEach((key, head) -> {
            places.put(key, head.key());
            entries.put(
                    key,
                    head.value()
                            .<Node>map(value -> new Node.Scalar(value.text(), value.span()))
                            .orElseGet(() -> new Node.Nothing(head.key())));
        });
        List<Node> tests = new ArrayList<>();
        unnamed(story);
        story.rows().forEach(row -> test(story, row).ifPresent(tests::add));
        twice(story);
        Span table = story.columns().get(0).span();
        places.put("tests", table);
        entries.put("tests", new Node.Items(tests, table));
        return new Node.Entries(entries, places, start);
    }

    /** What stands where nothing says what it is would be passed over. */
    private void unnamed(SheetStory story) {
        List<Integer> named = story.columns().stream().map(SheetColumn::index).toList();
        Set<Integer> told = new HashSet<>(named);
        for (int row : story.sheet().rows()) {
            for (int column : row > story.technical() ? story.sheet().columns(row) : List.<Integer>of()) {
                if (told.add(column)) {
                    notes.error(Mistake.UNNAMED_COLUMN, story.sheet().span(row, column));
                }
            }
        }
    }

    /** Two cases that nobody can tell apart by name and note. */
    private void twice(SheetStory story) {
        Map<List<String>, Integer> first = new HashMap<>();
        for (int row : story.rows()) {
            List<String> name = story.columns().stream()
                    .filter(column -> column.path().equals(SheetColumn.CASE)
                            || column.path().equals(SheetColumn.NOTE))
                    .map(column -> story.sheet().shown(row, column.index()))
                    .toList();
            Integer before = first.putIfAbsent(name, row);
            if (before != null && !name.get(0).isEmpty()) {
                notes.error(
                        Mistake.SAME_CASE,
                        story.place(row),
                        name.get(0),
                        story.place(before).cell().orElse(""));
            }
        }
    }

    /** {@code {name, given, expect}}, or the same in a case of its own where the row has a note. */
    private Optional<Node> test(SheetStory story, int row) {
        SheetBranch test = new SheetBranch(story.place(row));
        Optional<PlainSheet.Text> note = Optional.empty();
        for (SheetColumn column : story.columns()) {
            Optional<PlainSheet.Text> text =
                    column.isResult() ? Optional.empty() : story.sheet().text(row, column.index(), column.heading());
            if (text.isEmpty() && !column.isResult() && story.says(row, column)) {
                // Told of; without it the case would be another one.
                return Optional.empty();
            }
            if (text.isPresent() && column.path().equals(SheetColumn.NOTE)) {
                note = text;
            } else if (text.isPresent() && !put(test, column, text.get())) {
                notes.error(Mistake.DUPLICATE_KEY, text.get().span(), column.path());
                return Optional.empty();
            }
        }
        if (story.sheet().text(row, 0).isEmpty()) {
            SheetColumn name = story.columns().get(0);
            notes.error(Mistake.NO_CASE_NAME, story.place(row), name.heading());
            return Optional.empty();
        }
        Node.Entries read = (Node.Entries) test.node();
        return Optional.of(note.isPresent() ? inCase(read, note.get()) : read);
    }

    /** False when another column says something else of the same. */
    private static boolean put(SheetBranch test, SheetColumn column, PlainSheet.Text text) {
        List<String> path = new ArrayList<>(column.segments());
        if (column.path().equals(SheetColumn.CASE)) {
            path = List.of("name");
        } else if (column.isGiven()) {
            path.add(0, "given");
        }
        return test.put(path, column.span(), SheetValue.of(column, text));
    }

    private static Node inCase(Node.Entries test, PlainSheet.Text note) {
        Map<String, Node> one = new LinkedHashMap<>(test.entries());
        one.remove("name");
        one.put("note", new Node.Scalar(note.text(), note.span()));
        Map<String, Span> places = new HashMap<>(test.places());
        places.put("note", note.span());
        Node.Items cases = new Node.Items(List.of(new Node.Entries(one, places, test.span())), test.span());
        Map<String, Node> whole = new LinkedHashMap<>();
        test.get("name").ifPresent(name -> whole.put("name", name));
        whole.put("cases", cases);
        return new Node.Entries(whole, test.places(), test.span());
    }
}
