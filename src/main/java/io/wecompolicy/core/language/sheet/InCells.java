package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was found in the rule text of a row, said of its cells: under the heading that the analyst knows, or of a snippet. */
final class InCells {
    private static final List<String> WRONG_KIND = List.of("wrong-type", "argument-type", "bad-annotation");
    private static final Pattern NUMBER_OR_TRUTH = Pattern.compile("(?i)-?\\d+(\\.\\d+)?|true|false");

    private static final Pattern QUOTED = Pattern.compile("(?<=`|写成 |如 |write |as )\"([^\"`]*)\"");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+\\(\"?([^()\"]*)\"?\\)");

    private final List<Column> columns;
    private final Column name;

    InCells(Table table) {
        this.columns = table.columns().toList();
        this.name = table.name();
    }

    Diagnostic say(Diagnostic found, Grid grid, int row) {
        Optional<Column> own = columns.stream()
                .filter(column -> grid.span(row, column.index()).cell().equals(found.cell()))
                .findFirst();
        if (own.isEmpty()) {
            return ofSnippet(found, Optional.empty());
        }
        Column column = own.get();
        boolean number = grid.cell(row, column.index())
                .filter(cell -> NUMBER_OR_TRUTH.matcher(cell.text()).matches())
                .isPresent();
        if (number && WRONG_KIND.contains(found.code()) && column.snippet().quotes()) {
            return ofSnippet(found, Optional.of(column)).reworded(SheetComplaint.NEEDLESS_QUOTES, column.heading());
        }
        return new Diagnostic(
                found.severity(),
                found.code(),
                found.file(),
                found.line(),
                found.column(),
                found.cell(),
                grid.cell(row, name.index()).flatMap(named -> found.rule()),
                SheetPhrase.IN_COLUMN.say(column.heading(), asCell(found.said())),
                found.advice().map(InCells::asCell));
    }

    /** Told once, whichever rows it was found in. */
    private static Diagnostic ofSnippet(Diagnostic found, Optional<Column> column) {
        Span place = column.map(Column::technical)
                .orElseGet(() -> new Span(found.file(), found.line(), found.column(), found.cell()));
        return new Diagnostic(
                found.severity(),
                found.code(),
                found.file(),
                place.line(),
                place.column(),
                place.cell(),
                Optional.empty(),
                found.said(),
                found.advice());
    }

    /** Quotes and {@code @…( )} stand in the snippet; in a cell they would be wrong. */
    private static Bilingual asCell(Bilingual words) {
        return new Bilingual(asCell(words.chinese()), asCell(words.english()));
    }

    private static String asCell(String words) {
        return ANNOTATION.matcher(QUOTED.matcher(words).replaceAll("$1")).replaceAll("$1");
    }
}
