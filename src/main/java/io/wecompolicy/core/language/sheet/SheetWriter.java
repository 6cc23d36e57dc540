package io.wecompolicy.core.language.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes sheets of texts. No cell becomes a formula, whatever its text says, and equal sheets give equal bytes.
 */
public final class SheetWriter {
    /** What Excel and LibreOffice take for the beginning of a formula; numbers are harmless. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private SheetWriter() {}

    /** How a cell looks; a CSV file shows none of it. */
    public enum Look {
        PLAIN(0, 0, ""),
        TECHNICAL(1, 1, "D9D9D9"),
        HEADING(2, 2, ""),
        ACTUAL(3, 0, "DDEBF7"),
        GOOD(4, 0, "E2F0D9"),
        BAD(5, 0, "F8CBAD");

        /** Its place among the looks in a workbook. */
        final int number;

        /** 0 plain, 1 small and grey, 2 bold. */
        final int font;

        /** Colour behind the text, as RGB in hexadecimal; empty for none. */
        final String fill;

        Look(int number, int font, String fill) {
            this.number = number;
            this.font = font;
            this.fill = fill;
        }
    }

    /** @param text may be empty */
    public record Cell(String text, Look look) {
        boolean isLikeFormula() {
            return SheetWriter.isLikeFormula(text);
        }
    }

    /** With a byte order mark: without one, Excel and LibreOffice show Chinese as gibberish. */
    public static byte[] csv(List<List<Cell>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(SheetWriter::csv).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** @param frozen rows that stay in sight */
    public static byte[] xlsx(String sheet, List<List<Cell>> rows, int frozen) {
        return new WorkbookWriter(sheet, rows, frozen).write();
    }

    static boolean isLikeFormula(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    private static String csv(Cell cell) {
        String text = cell.isLikeFormula() ? "'" + cell.text() : cell.text();
        boolean quoted = text.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
