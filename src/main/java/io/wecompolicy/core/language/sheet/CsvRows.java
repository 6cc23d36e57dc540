package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.Findings;
import java.util.Optional;

/** Cuts a CSV text into cells. */
final class CsvRows {
    private final String text;
    private final Grid grid;
    private final Findings findings;
    private int at;
    private int line;
    private int row;
    private int column;

    /** @param line number of the text's first line, from 1 */
    CsvRows(String text, int line, Grid grid, Findings findings) {
        this.text = text;
        this.line = line;
        this.grid = grid;
        this.findings = findings;
    }

    /** @return whether all of it could be cut; else the findings say where not */
    boolean read() {
        grid.line(row, line);
        while (at < text.length()) {
            if (SheetLimits.exceeded(row, column)) {
                findings.error(
                        SheetComplaint.LARGE_SHEET,
                        grid.span(row, column),
                        Optional.empty(),
                        SheetLimits.MOST_ROWS,
                        SheetLimits.MOST_COLUMNS);
                return false;
            }
            Optional<String> value = text.charAt(at) == '"' ? quoted() : Optional.of(plain());
            if (value.isEmpty()) {
                return false;
            }
            grid.put(row, column, value.get(), Optional.empty());
            divide();
        }
        return true;
    }

    private void divide() {
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            column++;
            return;
        }
        lineEnd();
        row++;
        column = 0;
        grid.line(row, line);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private Optional<String> quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                at += 2;
            } else if (here == '"') {
                at++;
                return closed() ? Optional.of(value.toString()) : refused(SheetComplaint.CSV_AFTER_QUOTE);
            } else if (here == '\r' || here == '\n') {
                value.append('\n');
                lineEnd();
            } else {
                value.append(here);
                at++;
            }
        }
        return refused(SheetComplaint.CSV_UNCLOSED);
    }

    private boolean closed() {
        return at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0;
    }

    private Optional<String> refused(SheetComplaint complaint) {
        findings.error(complaint, grid.span(row, column), Optional.empty());
        return Optional.empty();
    }

    private void lineEnd() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }
}
