package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.FullWidth;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Unseen;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts rule text into tokens before Drools sees it, reports what Drools would report badly (full-width punctuation,
 * unclosed texts), and leaves a repaired text of the same length for Drools, so that offsets stay true.
 */
final class Lexer {
    private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->");
    private static final String SINGLES = "()[]{},;:.@=<>!+-*/%&|?^~";

    private final SourceText source;
    private final char[] text;
    private final List<Token> tokens = new ArrayList<>();
    private final Faults faults = new Faults();
    private int at;
    private boolean asking;
    private boolean concluding;

    Lexer(SourceText source) {
        this.source = source;
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

    void tell(List<Section> sections, Findings findings) {
        faults.tell(sections, source, findings);
    }

    private void next() {
        char here = text[at];
        if (FullWidth.isQuote(here)) {
            text();
        } else if (FullWidth.isLetter(here)) {
            letters();
        } else if (FullWidth.isOperator(here)) {
            operator();
        } else if (FullWidth.isPunctuation(here)) {
            punctuation(here);
        } else if (isInvisible(here)) {
            report(DrlComplaint.INVISIBLE_CHARACTER, at, Unseen.named(here));
            text[at++] = ' ';
        } else {
            plain(here);
        }
    }

    private void plain(char here) {
        boolean dashes = here == '-' && peek(1) == '-';
        if (Character.isWhitespace(here)) {
            at++;
        } else if (here == '/' && peek(1) == '/') {
            lineComment();
        } else if (here == '/' && peek(1) == '*') {
            blockComment();
        } else if ((here == '#' || dashes) && isFirstOnLine()) {
            report(DrlComplaint.FOREIGN_COMMENT, at, dashes ? "--" : "#");
            lineComment();
        } else if (here == '"' || here == '\'') {
            text();
        } else if (here < 128 && Character.isDigit(here)) {
            number();
        } else if (here == '$' || Character.isUnicodeIdentifierStart(here) || here == '_') {
            name();
        } else {
            symbol(here);
        }
    }

    static boolean isInvisible(char here) {
        return FullWidth.isInvisible(here) || (Character.isISOControl(here) && !Character.isWhitespace(here));
    }

    private boolean isFirstOnLine() {
        int before = at - 1;
        while (before >= 0 && (text[before] == ' ' || text[before] == '\t')) {
            before--;
        }
        return before < 0 || isLineEnd(before);
    }

    /** Letters and digits that an input method wrote wide. */
    private void letters() {
        int start = at;
        while (at < text.length && FullWidth.isLetter(text[at])) {
            text[at] = FullWidth.meantLetter(text[at]);
            at++;
        }
        report(DrlComplaint.FULL_WIDTH, start, written(start, at), new String(text, start, at - start));
        at = start;
        plain(text[at]);
    }

    private void operator() {
        int start = at;
        while (at < text.length && (FullWidth.isOperator(text[at]) || "=<>!&|".indexOf(text[at]) >= 0)) {
            text[at] = FullWidth.isOperator(text[at]) ? FullWidth.meant(text[at]) : text[at];
            at++;
        }
        String meant = new String(text, start, at - start);
        report(DrlComplaint.FULL_WIDTH, start, written(start, at), meant.equals("=") ? "==" : meant);
        if (meant.equals("=")) {
            add(Kind.BROKEN, start);
            return;
        }
        at = start;
        plain(text[at]);
    }

    private void punctuation(char here) {
        char meant = here == '。' || here == '．' ? stop() : FullWidth.meant(here);
        report(meant == ' ' ? DrlComplaint.FULL_WIDTH_NEEDLESS : DrlComplaint.FULL_WIDTH, at, here, meant);
        text[at] = meant;
        plain(meant);
    }

    /** Between two names a dot, after a call its semicolon, elsewhere nothing. */
    private char stop() {
        boolean named = !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.NAME;
        if (named && Character.isUnicodeIdentifierStart(peek(1))) {
            return '.';
        }
        return concluding ? ';' : ' ';
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
            add(Kind.BROKEN, start);
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

    private boolean isLineEnd(int place) {
        return text[place] == '\n' || text[place] == '\r';
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
        boolean sound = true;
        while (at < text.length && (Character.isUnicodeIdentifierPart(text[at]) || text[at] == '$')) {
            if (FullWidth.isLetter(text[at])) {
                int wide = at;
                text[at] = FullWidth.meantLetter(text[at]);
                report(DrlComplaint.FULL_WIDTH, wide, written(wide, wide + 1), text[wide]);
            } else if (isInvisible(text[at])) {
                report(DrlComplaint.INVISIBLE_CHARACTER, at, Unseen.named(text[at]));
                sound = false;
            }
            at++;
        }
        add(sound ? Kind.NAME : Kind.BROKEN, start);
        String word = tokens.get(tokens.size() - 1).text();
        asking = word.equals("when") || (asking && !word.equals("then"));
        concluding = word.equals("then") || (concluding && !word.equals("end") && !word.equals("rule"));
    }

    private void symbol(char here) {
        int start = at;
        if (at + 1 < text.length && PAIRS.contains(new String(text, at, 2))) {
            at += 2;
            add(Kind.SYMBOL, start);
            return;
        }
        if (here == '=' && asking && peek(1) == ' ' && isAfterName()) {
            // Read as what was meant, so that the other mistakes of the rule are told as well.
            report(DrlComplaint.ASSIGNMENT, start);
            text[at + 1] = '=';
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
        String shown = written(start, at);
        text[start] = ' ';
        while (at < text.length && text[at] == here) {
            text[at++] = ' ';
        }
        report(DrlComplaint.UNEXPECTED_CHARACTER, start, shown);
    }

    private boolean isAfterName() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.kind() == Kind.NAME && !last.text().startsWith("$");
    }

    private String written(int start, int end) {
        return source.text().substring(start, end);
    }

    private char peek(int ahead) {
        return at + ahead < text.length ? text[at + ahead] : ' ';
    }

    private void add(Kind kind, int start) {
        String written = new String(text, start, at - start);
        tokens.add(new Token(kind, written, written, start, at));
    }

    private void report(DrlComplaint complaint, int offset, Object... arguments) {
        faults.add(complaint, offset, arguments);
    }

    private void text() {
        TextReader reader = new TextReader(text, source, faults, at);
        tokens.add(reader.read());
        at = reader.end();
    }
}
