package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.FullWidth;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Unseen;
import java.util.Optional;

/** Reads one text literal, in whichever quotes it stands, and mends them for Drools. */
final class TextReader {
    /** Holds the parts of an emoji together. */
    private static final char JOINER = '\u200d';

    private final char[] text;
    private final SourceText source;
    private final Faults faults;
    private final int start;
    private int at;

    /** @param text is mended */
    TextReader(char[] text, SourceText source, Faults faults, int start) {
        this.text = text;
        this.source = source;
        this.faults = faults;
        this.start = start;
        this.at = start;
    }

    /** Where what follows begins. */
    int end() {
        return at;
    }

    /** The literal, or a broken one that is told. */
    Token read() {
        char opened = text[start];
        at++;
        char quote = FullWidth.isQuote(opened) ? FullWidth.meantQuote(opened) : opened;
        StringBuilder value = new StringBuilder();
        boolean sound = true;
        while (at < text.length && !closes(text[at], opened) && !isLineEnd(at)) {
            if (text[at] == '\\') {
                Optional<Character> escaped = escape();
                escaped.ifPresent(value::append);
                sound &= escaped.isPresent();
            } else if (Lexer.isInvisible(text[at]) && text[at] != JOINER) {
                faults.add(DrlComplaint.INVISIBLE_CHARACTER, at, Unseen.named(text[at]));
                sound = false;
                at++;
            } else {
                value.append(text[at++]);
            }
        }
        if (at == text.length || isLineEnd(at)) {
            unclosed(quote);
            return token(Kind.BROKEN, "");
        }
        boolean wide = text[at] != quote;
        if (wide && opened == quote) {
            faults.add(DrlComplaint.FULL_WIDTH_QUOTE, at, text[at], quote);
        } else if (opened != quote) {
            faults.add(
                    wide ? DrlComplaint.FULL_WIDTH_QUOTES : DrlComplaint.FULL_WIDTH,
                    start,
                    wide ? written(start, at + 1) : opened,
                    wide ? quote + value.toString() + quote : quote);
        }
        text[start] = quote;
        text[at++] = quote;
        return token(sound ? Kind.TEXT : Kind.BROKEN, value.toString());
    }

    /** A wide quote ends what a plain one began when no plain one does. */
    private boolean closes(char here, char opened) {
        if (here == opened && !FullWidth.isQuote(opened)) {
            return true;
        }
        if (FullWidth.isQuote(opened)) {
            return FullWidth.closes(here, opened);
        }
        return FullWidth.closes(here, opened) && !closesLater(opened);
    }

    private boolean closesLater(char quote) {
        int later = at;
        while (later < text.length && !isLineEnd(later) && text[later] != quote) {
            later++;
        }
        return later < text.length && text[later] == quote;
    }

    private void unclosed(char quote) {
        faults.add(DrlComplaint.UNCLOSED_TEXT, start, quote);
        // One quote alone on the next line is the end of this text, and no beginning of another.
        int line = at;
        while (line < text.length && isLineEnd(line)) {
            line++;
        }
        int found = -1;
        int end = line;
        for (; end < text.length && !isLineEnd(end); end++) {
            if (text[end] == quote) {
                found = found < 0 ? end : text.length;
            }
        }
        at = found >= 0 && found < text.length ? found + 1 : at;
    }

    private Optional<Character> escape() {
        int backslash = at++;
        char escaped = at < text.length ? text[at] : ' ';
        int meaning = "tnr\"'\\".indexOf(escaped);
        if (meaning >= 0) {
            at++;
            return Optional.of("\t\n\r\"'\\".charAt(meaning));
        }
        if (escaped == 'u' && at + 4 < text.length && new String(text, at + 1, 4).matches("[0-9A-Fa-f]{4}")) {
            char value = (char) Integer.parseInt(new String(text, at + 1, 4), 16);
            at += 5;
            return Optional.of(value);
        }
        faults.add(DrlComplaint.BAD_ESCAPE, backslash, escaped);
        return Optional.empty();
    }

    private Token token(Kind kind, String value) {
        return new Token(kind, new String(text, start, at - start), value, start, at);
    }

    private boolean isLineEnd(int place) {
        return text[place] == '\n' || text[place] == '\r';
    }

    private String written(int from, int to) {
        return source.text().substring(from, to);
    }
}
