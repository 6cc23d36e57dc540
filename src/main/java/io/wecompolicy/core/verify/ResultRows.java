package io.wecompolicy.core.verify;

import io.wecompolicy.core.language.sheet.PlainSheet;
import io.wecompolicy.core.language.sheet.SheetWriter;
import io.wecompolicy.core.language.sheet.SheetWriter.Look;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of one sheet with its results. */
final class ResultRows {
    private final SheetStory story;
    private final Report report;
    private final Locale locale;
    private final Map<Optional<String>, Verdict> verdicts = new HashMap<>();
    private final List<SheetColumn> asked;

    /** @param report of this file alone */
    ResultRows(SheetStory story, Report report, Locale locale) {
        this.story = story;
        this.report = report;
        this.locale = locale;
        this.asked =
                story.columns().stream().filter(column -> !column.isResult()).toList();
        report.verdicts().forEach(verdict -> verdicts.put(line(verdict.name().span()), verdict));
    }

    byte[] write(boolean csv) {
        List<List<SheetWriter.Cell>> rows = new ArrayList<>();
        PlainSheet sheet = story.sheet();
        sheet.rows().stream().filter(row -> row < story.technical()).forEach(row -> rows.add(head(row)));
        rows.add(line(SheetColumn::path, Look.TECHNICAL, key -> SheetColumn.ACTUAL + key, SheetColumn.RESULT));
        rows.add(line(
                SheetColumn::heading,
                Look.HEADING,
                this::actualHeading,
                Verb.RESULT.say().in(locale)));
        int frozen = rows.size();
        story.rows().forEach(row -> rows.add(row(row)));
        String name = sheet.name().isEmpty() ? "Sheet1" : sheet.name();
        return csv ? SheetWriter.csv(rows) : SheetWriter.xlsx(name, rows, frozen);
    }

    private List<SheetWriter.Cell> head(int row) {
        List<SheetWriter.Cell> cells = new ArrayList<>();
        story.sheet().columns(row).forEach(column -> {
            while (cells.size() < column) {
                cells.add(new SheetWriter.Cell("", Look.PLAIN));
            }
            cells.add(new SheetWriter.Cell(text(row, column), column == 0 ? Look.TECHNICAL : Look.PLAIN));
        });
        return cells;
    }

    @FunctionalInterface
    private interface Words<T> {
        String of(T thing);
    }

    private List<SheetWriter.Cell> line(Words<SheetColumn> words, Look look, Words<String> actual, String result) {
        List<SheetWriter.Cell> cells = new ArrayList<>();
        for (SheetColumn column : asked) {
            cells.add(new SheetWriter.Cell(words.of(column), look));
            lastOf(column).ifPresent(key -> cells.add(new SheetWriter.Cell(actual.of(key), look)));
        }
        cells.add(new SheetWriter.Cell(result, look));
        return cells;
    }

    private String actualHeading(String key) {
        return asked.stream()
                .filter(column -> lastOf(column).filter(key::equals).isPresent())
                .map(column -> Verb.ACTUAL.say(column.heading()).in(locale))
                .findFirst()
                .orElse(key);
    }

    private List<SheetWriter.Cell> row(int row) {
        Optional<Verdict> verdict = Optional.ofNullable(verdicts.get(line(story.place(row))));
        List<SheetWriter.Cell> cells = new ArrayList<>();
        for (SheetColumn column : asked) {
            cells.add(new SheetWriter.Cell(text(row, column.index()), Look.PLAIN));
            lastOf(column).ifPresent(key -> {
                List<String> wanted = SheetValue.items(text(row, column.index()));
                String actual = verdict.flatMap(Verdict::decided)
                        .map(decision -> ActualText.of(key, decision, wanted))
                        .orElse("");
                cells.add(new SheetWriter.Cell(actual, Look.ACTUAL));
            });
        }
        boolean passed = verdict.filter(Verdict.Passed.class::isInstance).isPresent();
        String said = verdict.map(this::result).orElseGet(() -> notRun(row)).in(locale);
        cells.add(new SheetWriter.Cell(said, passed ? Look.GOOD : Look.BAD));
        return cells;
    }

    private Bilingual result(Verdict verdict) {
        return verdict.complaints().isEmpty()
                ? Verb.PASSED.say()
                : Verb.NOT_PASSED.say(Notes.lines(verdict.complaints()));
    }

    private Bilingual notRun(int row) {
        int line = story.place(row).line();
        List<Bilingual> mistakes = report.mistakes().stream()
                .filter(mistake -> mistake.line() == line)
                .map(mistake -> mistake.said())
                .toList();
        return mistakes.isEmpty() ? Verb.NOT_RUN.say() : Verb.NOT_RUN_AS.say(Notes.lines(mistakes));
    }

    /** The key of {@code expect} that a column is the last of. */
    private Optional<String> lastOf(SheetColumn column) {
        if (!column.isExpectation()) {
            return Optional.empty();
        }
        String key = column.segments().get(1);
        SheetColumn last = asked.stream()
                .filter(other ->
                        other.isExpectation() && other.segments().get(1).equals(key))
                .reduce(column, (before, after) -> after);
        return last.equals(column) ? Optional.of(key) : Optional.empty();
    }

    private String text(int row, int column) {
        return story.sheet().shown(row, column);
    }

    private static Optional<String> line(Span span) {
        return span.cell();
    }
}
