package io.wecompolicy.core.language.sheet;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Shown;
import io.wecompolicy.core.rule.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text of values that commas divide (RFC 4180): UTF-8 with or without a byte order mark, texts with commas, quotes
 * or line ends in quotes. Quotes inside a value that does not begin with one are kept, as spreadsheets do.
 */
final class CsvReader {
    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

    /** How the tables that we read begin, and what stands behind it where a comma should. */
    private static final Pattern FIRST_ROW =
            Pattern.compile("(?i)\\s*\"?(?:ruleset|name|now|match|case)\"?[ \\u3000]*([;\t|，；])");

    private final String path;
    private final Findings findings;

    CsvReader(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Absent when it can not be read; the findings say why. */
    Optional<Grid> read(byte[] bytes) {
        return text(bytes).flatMap(this::grid);
    }

    private Optional<String> text(byte[] bytes) {
        Optional<String> text = decoded(bytes, StandardCharsets.UTF_8);
        if (text.isPresent() && text.get().indexOf('\0') < 0) {
            return text.map(read -> read.startsWith("\ufeff") ? read.substring(1) : read);
        }
        findings.error(SheetComplaint.CSV_ENCODING, Span.ofFile(path), Optional.empty(), encoding(bytes));
        return Optional.empty();
    }

    private static SheetPhrase encoding(byte[] bytes) {
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        if (marked) {
            return SheetPhrase.LOOKS_LIKE_UTF16;
        }
        return decoded(bytes, CHINESE_WINDOWS).isPresent()
                ? SheetPhrase.LOOKS_LIKE_GBK
                : SheetPhrase.LOOKS_LIKE_NOTHING;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private Optional<Grid> grid(String text) {
        Grid grid = new Grid(path, "", false);
        int line = 1;
        String rest = text;
        // Excel's own first line, which is no row.
        if (text.length() > 4 && text.substring(0, 4).toLowerCase(Locale.ROOT).equals("sep=")) {
            int end = text.indexOf('\n');
            if (text.charAt(4) != ',') {
                findings.error(
                        SheetComplaint.CSV_SEPARATOR, Span.of(path, 1, 5), Optional.empty(), quoted(text.charAt(4)));
                return Optional.empty();
            }
            rest = end < 0 ? "" : text.substring(end + 1);
            line++;
        }
        Optional<Character> other = otherSeparator(rest);
        if (other.isPresent()) {
            findings.error(SheetComplaint.CSV_SEPARATOR, grid.span(0, 0), Optional.empty(), separator(other.get()));
            return Optional.empty();
        }
        return new CsvRows(rest, line, grid, findings).read() ? Optional.of(grid) : Optional.empty();
    }

    /** Told by the first row, before anything that follows is taken for wrong quotes. */
    private static Optional<Character> otherSeparator(String text) {
        Matcher first = FIRST_ROW.matcher(text);
        return first.lookingAt() ? Optional.of(first.group(1).charAt(0)) : Optional.empty();
    }

    private static Object separator(char written) {
        return written == '\t' ? SheetPhrase.TABULATOR : quoted(written);
    }

    private static Bilingual quoted(char separator) {
        return Bilingual.same("`" + Shown.of(String.valueOf(separator)) + "`");
    }
}
