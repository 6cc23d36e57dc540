package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.FullWidth;
import io.wecompolicy.core.language.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts rule text into tokens before Drools sees it, reports what Drools would report badly (full-width punctuation,
 * unclosed texts), and leaves a repaired text of the same length for Drools, so that offsets stay true.
 */
final class Lexer {
    private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->");
    private static final String SINGLES = "()[]{},;:.@=<>!+-*/%&|?^~";

    private final SourceText source;
    private final Findings findings;
    private final char[] text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
        this.text = source.text().toCharArray();
    }

    /** @return the tokens; the last is {@link Kind#END} */
    List<Token> tokens() {
        while (at < text.length) {
            next();
        }
        add(Kind.END, text.length);
        return List.copyOf(tokens);
    }

    /** The text with comments blanked and punctuation mended. */
    String repaired() {
        return new String(text);
    }

    private void next() {
        char here = text[at];
        if (FullWidth.isPunctuation(here)) {
            char meant = FullWidth.meant(here);
            report(meant == ' ' ? DrlComplaint.FULL_WIDTH_NEEDLESS : DrlComplaint.FULL_WIDTH, at, here, meant);
            text[at] = meant;
        } else if (FullWidth.isInvisible(here)) {
            report(DrlComplaint.INVISIBLE_CHARACTER, at, String.format("U+%04X", (int) here));
            text[at] = ' ';
        }
        here = text[at];
        if (Character.isWhitespace(here)) {
            at++;
        } else if (here == '/' && peek(1) == '/') {
            lineComment();
        } else if (here == '/' && peek(1) == '*') {
            blockComment();
        } else if (here == '"' || here == '\'') {
            text(here);
        } else if (here < 128 && Character.isDigit(here)) {
            number();
        } else if (here == '$' || Character.isUnicodeIdentifierStart(here) || here == '_') {
            name();
        } else {
            symbol(here);
        }
    }

    private void lineComment() {
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
            text[at++] = ' ';
        }
    }

    private void blockComment() {
        int start = at;
        while (at < text.length && !(at > start + 1 && text[at] == '*' && peek(1) == '/')) {
            blank();
        }
        if (at == text.length) {
            report(DrlComplaint.UNCLOSED_COMMENT, start);
            return;
        }
        blank();
        blank();
    }

    private void blank() {
        if (text[at] != '\n' && text[at] != '\r') {
            text[at] = ' ';
        }
        at++;
    }

    private void text(char quote) {
        int start = at++;
        boolean openedFullWidth = source.text().charAt(start) != quote;
        StringBuilder value = new StringBuilder();
        boolean sound = true;
        while (at < text.length && !closes(text[at], quote, openedFullWidth) && text[at] != '\n' && text[at] != '\r') {
            if (text[at] == '\\') {
                Optional<Character> escaped = escape();
                escaped.ifPresent(value::append);
                sound &= escaped.isPresent();
            } else {
                value.append(text[at++]);
            }
        }
        if (at == text.length || text[at] == '\n' || text[at] == '\r') {
            report(DrlComplaint.UNCLOSED_TEXT, start, quote);
            add(Kind.BROKEN, start);
            return;
        }
        if (text[at] != quote) {
            report(DrlComplaint.FULL_WIDTH_QUOTE, at, text[at], quote);
            text[at] = quote;
        }
        at++;
        tokens.add(new Token(
                sound ? Kind.TEXT : Kind.BROKEN, new String(text, start, at - start), value.toString(), start, at));
    }

    private static boolean closes(char here, char quote, boolean openedFullWidth) {
        return here == quote || (openedFullWidth && "”＂’＇".indexOf(here) >= 0);
    }

    private Optional<Character> escape() {
        int start = at++;
        char escaped = at < text.length ? text[at] : ' ';
        int meaning = "btnfr\"'\\".indexOf(escaped);
        if (meaning >= 0) {
            at++;
            return Optional.of("\b\t\n\f\r\"'\\".charAt(meaning));
        }
        if (escaped == 'u' && at + 4 < text.length && new String(text, at + 1, 4).matches("[0-9A-Fa-f]{4}")) {
            char value = (char) Integer.parseInt(new String(text, at + 1, 4), 16);
            at += 5;
            return Optional.of(value);
        }
        report(DrlComplaint.BAD_ESCAPE, start, escaped);
        return Optional.empty();
    }

    private void number() {
        int start = at;
        while (at < text.length && ((Character.isLetterOrDigit(text[at]) && text[at] < 128) || isDecimalPoint())) {
            at++;
        }
        add(Kind.NUMBER, start);
    }

    private boolean isDecimalPoint() {
        return text[at] == '.' && peek(1) >= '0' && peek(1) <= '9';
    }

    private void name() {
        int start = at;
        while (at < text.length && (Character.isUnicodeIdentifierPart(text[at]) || text[at] == '$')) {
            at++;
        }
        add(Kind.NAME, start);
    }

    private void symbol(char here) {
        int start = at;
        if (at + 1 < text.length && PAIRS.contains(new String(text, at, 2))) {
            at += 2;
            add(Kind.SYMBOL, start);
            return;
        }
        at++;
        if (SINGLES.indexOf(here) >= 0) {
            add(Kind.SYMBOL, start);
            return;
        }
        if (Character.isHighSurrogate(here) && at < text.length) {
            text[at++] = ' ';
        }
        report(DrlComplaint.UNEXPECTED_CHARACTER, start, source.text().substring(start, at));
        text[start] = ' ';
    }

    private char peek(int ahead) {
        return at + ahead < text.length ? text[at + ahead] : ' ';
    }

    private void add(Kind kind, int start) {
        String written = new String(text, start, at - start);
        tokens.add(new Token(kind, written, written, start, at));
    }

    private void report(DrlComplaint complaint, int offset, Object... arguments) {
        findings.error(complaint, source.span(offset), Optional.empty(), arguments);
    }
}
