package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.FullWidth;
import io.wecompolicy.core.rule.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a line into pieces. Outside quotes blanks and punctuation that only divides ({@code ，。：；}) say nothing, full-width
 * characters mean their half-width ones, and a comment ends the line; inside quotes nothing is touched.
 */
final class SentenceLexer {
    private static final String DIVIDERS = ",;:.";
    private static final String INSIDE_NUMBERS = ".:-";
    private static final Pattern CHINESE_DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]");

    private final String line;
    private final String plain;
    private final List<Piece> pieces = new ArrayList<>();
    private Optional<Fault> fault = Optional.empty();
    private int at;

    private SentenceLexer(String line) {
        this.line = line;
        StringBuilder normal = new StringBuilder(line.length());
        line.chars().forEach(character -> normal.append(normal((char) character)));
        this.plain = normal.toString();
    }

    /** @param fault the first thing that keeps the line from being read */
    record Cut(List<Piece> pieces, Optional<Fault> fault) {}

    /** @param argument of the complaint's words */
    record Fault(SentenceComplaint complaint, int offset, Object argument) {}

    static Cut cut(String line) {
        SentenceLexer lexer = new SentenceLexer(line);
        lexer.read();
        return new Cut(List.copyOf(lexer.pieces), lexer.fault);
    }

    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The half-width character that is meant. */
    static char normal(char character) {
        if (FullWidth.isPunctuation(character)) {
            return FullWidth.meant(character);
        }
        boolean wide = character > '\uff00' && character < '\uff5f';
        return wide ? (char) (character - 0xfee0) : character;
    }

    /** Where a comment begins, or the end of the line. */
    static int commentStart(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (Quotes.opens(line.charAt(at))) {
                int closing = Quotes.closing(line, at);
                at = closing < 0 ? line.length() : closing;
            } else if (isComment(line, at)) {
                return at;
            }
        }
        return line.length();
    }

    private static boolean isComment(String line, int at) {
        char here = normal(line.charAt(at));
        return here == '#' || (here == '/' && at + 1 < line.length() && normal(line.charAt(at + 1)) == '/');
    }

    private void read() {
        while (at < line.length() && fault.isEmpty() && !isComment(line, at)) {
            char here = line.charAt(at);
            if (Quotes.opens(here)) {
                quoted();
            } else if (isBlank(here) || isBlank(plain.charAt(at)) || DIVIDERS.indexOf(plain.charAt(at)) >= 0) {
                at++;
            } else if (FullWidth.isInvisible(here) || Character.isISOControl(here)) {
                fault = Optional.of(new Fault(SentenceComplaint.INVISIBLE_CHARACTER, at, Unseen.named(here)));
            } else if (isDigit(at)) {
                number();
            } else {
                word();
            }
        }
    }

    private void quoted() {
        int closing = Quotes.closing(line, at);
        if (closing < 0) {
            fault = Optional.of(new Fault(SentenceComplaint.UNCLOSED_QUOTE, at, Quotes.wanted(line.charAt(at))));
            return;
        }
        pieces.add(new Piece(Form.QUOTED, line.substring(at + 1, closing), at, closing + 1));
        at = closing + 1;
    }

    private void word() {
        int start = at;
        at += Character.charCount(line.codePointAt(at));
        pieces.add(new Piece(Form.WORD, plain.substring(start, at).toLowerCase(Locale.ROOT), start, at));
    }

    private void number() {
        int start = at;
        Matcher day = CHINESE_DAY.matcher(plain).region(start, Math.min(plain.length(), start + 11));
        if (day.lookingAt()) {
            at = day.end();
            String text = day.group(1) + "-" + two(day.group(2)) + "-" + two(day.group(3));
            pieces.add(new Piece(Form.DAY, text, start, at));
            return;
        }
        while (at < line.length()
                && (isDigit(at) || (INSIDE_NUMBERS.indexOf(plain.charAt(at)) >= 0 && isDigit(at + 1)))) {
            at++;
        }
        String text = plain.substring(start, at);
        pieces.add(new Piece(form(text), text, start, at));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static Form form(String number) {
        if (number.indexOf(':') >= 0) {
            return Form.CLOCK;
        }
        if (number.indexOf('-') >= 0) {
            return Form.DAY;
        }
        return number.indexOf('.') >= 0 ? Form.DECIMAL : Form.INTEGER;
    }

    private boolean isDigit(int offset) {
        return offset < plain.length() && plain.charAt(offset) >= '0' && plain.charAt(offset) <= '9';
    }
}
