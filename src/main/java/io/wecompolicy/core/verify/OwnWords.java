package io.wecompolicy.core.verify;

import io.wecompolicy.core.evaluate.Check;
import io.wecompolicy.core.language.sheet.PlainSheet;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Span;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule asks, as its analyst wrote it: the line of a sentence; heading and cell of a table's row. What she did not write
 * herself, such as what a table's technical rows add, is shown as rule text.
 */
final class OwnWords {
    private static final String SENTENCES = ".dslr";
    private static final String TABLE = "ruletable";
    /** From the row that says {@code RuleTable} to the headings. */
    private static final int HEADINGS = 4;

    private final Map<String, byte[]> files;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, List<Tables>> sheets = new HashMap<>();

    /** @param rows that say {@code RuleTable}, from the last to the first */
    private record Tables(PlainSheet sheet, List<Integer> rows) {
        static Tables of(PlainSheet sheet) {
            return new Tables(
                    sheet,
                    sheet.rows().stream()
                            .filter(row -> sheet.columns(row).stream()
                                    .map(column -> sheet.shown(row, column).toLowerCase(Locale.ROOT))
                                    .anyMatch(text -> text.startsWith(TABLE)))
                            .sorted(Comparator.reverseOrder())
                            .toList());
        }

        /** The heading above it, and what it says. */
        Optional<String> headed(PlainSheet.Text text) {
            return rows.stream()
                    .filter(row -> row < text.row())
                    .findFirst()
                    .map(row -> sheet.shown(row + HEADINGS, text.column()) + "：" + text.text());
        }
    }

    /** @param files that the rules were read from, by path */
    OwnWords(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
    }

    String of(Check check) {
        Span span = check.span();
        if (check instanceof Check.Period || check instanceof Check.Scope || !files.containsKey(span.file())) {
            return check.text();
        }
        if (span.file().endsWith(SENTENCES)) {
            return line(span).orElseGet(check::text);
        }
        return span.cell().flatMap(cell -> cell(span, cell, check)).orElseGet(check::text);
    }

    private Optional<String> line(Span span) {
        List<String> all = lines.computeIfAbsent(
                span.file(),
                file -> new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        return all.stream()
                .skip(span.line() - 1L)
                .findFirst()
                .map(String::strip)
                .map(line -> line.startsWith(">") ? line.substring(1).strip() : line)
                .filter(line -> !line.isEmpty());
    }

    private Optional<String> cell(Span span, String cell, Check check) {
        return sheets.computeIfAbsent(span.file(), this::tables).stream()
                .flatMap(tables -> tables.sheet().at(cell).filter(text -> isAskedBy(text.text(), check)).stream()
                        .flatMap(text -> tables.headed(text).stream()))
                .findFirst();
    }

    /** Other parts of the same snippet stand at the same cell, and ask nothing of what it says. */
    private static boolean isAskedBy(String said, Check check) {
        boolean whole = check instanceof Check.Whole one && one.condition() instanceof Condition.Not;
        return whole || check.text().contains(said.split("[,，、]", 2)[0].strip());
    }

    private List<Tables> tables(String file) {
        return PlainSheet.read(file, files.getOrDefault(file, new byte[0]), new Findings()).stream()
                .map(Tables::of)
                .toList();
    }
}
