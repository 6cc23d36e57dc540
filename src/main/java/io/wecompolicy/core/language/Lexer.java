package io.wecompolicy.core.language;

import io.wecompolicy.core.language.Token.Kind;
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
            String hint = meant == ' ' ? "请删除" : "请改成半角 `" + meant + "`";
            report("full-width-punctuation", at, "全角标点 `" + here + "` 只能写在引号里", hint);
            text[at] = meant;
        } else if (FullWidth.isInvisible(here)) {
            report("invisible-character", at, String.format("这里有一个看不见的字符 U+%04X", (int) here), "请删除它");
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
            report("unclosed-comment", start, "注释 `/*` 没有结束", "请用 `*/` 结束注释");
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
            report("unclosed-text", start, "文本没有结束的引号", "请在同一行里用 `" + quote + "` 结束文本");
            add(Kind.BROKEN, start);
            return;
        }
        if (text[at] != quote) {
            report("full-width-punctuation", at, "全角引号 `" + text[at] + "` 不能结束文本", "请改成半角 `" + quote + "`");
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
        report("bad-escape", start, "文本里的 `\\" + escaped + "` 没有含义", "反斜杠本身请写成 `\\\\`");
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
        report("unexpected-character", start, "规则里不能有 `" + source.text().substring(start, at) + "`", "请删除，或写在引号里");
        text[start] = ' ';
    }

    private char peek(int ahead) {
        return at + ahead < text.length ? text[at + ahead] : ' ';
    }

    private void add(Kind kind, int start) {
        String written = new String(text, start, at - start);
        tokens.add(new Token(kind, written, written, start, at));
    }

    private void report(String code, int offset, String message, String hint) {
        findings.error(code, source.span(offset), Optional.empty(), message, hint);
    }
}
