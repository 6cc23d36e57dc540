package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.rule.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads expressions: literals, names, bound variables and their fields, questions with arguments, and {@code +}. */
final class ExpressionReader {
    private static final Set<String> ARITHMETIC = Set.of("-", "*", "/", "%", "^", "&", "|", "?", "~");
    private static final int DEEPEST = 8;

    private final TokenCursor cursor;
    private int depth;

    ExpressionReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    Raw expression() throws Misreading {
        Raw first = term();
        List<Raw> parts = new ArrayList<>(List.of(first));
        while (cursor.take("+")) {
            parts.add(term());
        }
        Token next = cursor.peek();
        if (next.kind() == Token.Kind.SYMBOL && ARITHMETIC.contains(next.text())) {
            throw new Misreading(DrlComplaint.ARITHMETIC, next.start(), next.text(), arithmeticHint(first, next));
        }
        return parts.size() == 1 ? first : new Raw.Sum(first.token(), List.copyOf(parts));
    }

    private static Bilingual dotHint(Token method) {
        return switch (method.text()) {
            case "startsWith", "endsWith" -> DrlPhrase.WRITE_OPERATOR.say("str[" + method.text() + "]");
            case "contains", "matches" -> DrlPhrase.WRITE_OPERATOR.say(method.text());
            case "equals", "equalsIgnoreCase" -> DrlPhrase.WRITE_OPERATOR.say("==");
            default -> DrlPhrase.ONLY_NAMES.say();
        };
    }

    private static DrlPhrase arithmeticHint(Raw first, Token operator) {
        if (operator.is("&")) {
            return DrlPhrase.JOIN_BY_PLUS;
        }
        if (operator.is("/") && first instanceof Raw.Name) {
            return DrlPhrase.QUOTE_TEXTS;
        }
        boolean year = first instanceof Raw.Numeral && first.token().text().length() == 4;
        return year ? DrlPhrase.QUOTE_DATES : DrlPhrase.ONLY_VALUES;
    }

    private Raw term() throws Misreading {
        Token token = cursor.peek();
        if (token.is("-") && cursor.peek(1).kind() == Token.Kind.NUMBER) {
            cursor.next();
            return new Raw.Numeral(token, "-" + cursor.next().text());
        }
        cursor.next();
        return switch (token.kind()) {
            case TEXT -> new Raw.Text(token);
            case NUMBER -> new Raw.Numeral(token, token.text());
            case NAME -> named(token);
            case SYMBOL ->
                throw new Misreading(DrlComplaint.NOT_A_VALUE, token.start(), token.text(), DrlPhrase.ONLY_VALUES);
            case BROKEN -> throw Misreading.alreadyReported(token.start());
            case END -> throw new Misreading(DrlComplaint.MISSING_VALUE, cursor.lastEnd(), DrlPhrase.ONLY_VALUES);
        };
    }

    private Raw named(Token token) throws Misreading {
        if (token.is("true") || token.is("false")) {
            return new Raw.Truth(token, token.is("true"));
        }
        if (token.is("null")) {
            throw new Misreading(DrlComplaint.NO_NULL, token.start());
        }
        if (token.is("new") || token.is("eval")) {
            throw new Misreading(DrlComplaint.CODE_IN_EXPRESSION, token.start(), token.text(), DrlPhrase.ONLY_VALUES);
        }
        boolean variable = token.text().startsWith("$");
        if (cursor.sees("(") && !variable) {
            return new Raw.Call(token, arguments());
        }
        if (!cursor.sees(".")) {
            return variable ? new Raw.Variable(token) : new Raw.Name(token);
        }
        Token dot = cursor.next();
        Token field = cursor.next();
        if (!variable || field.kind() != Token.Kind.NAME || cursor.sees(".") || cursor.sees("(")) {
            throw new Misreading(DrlComplaint.DOTTED, dot.start(), dotHint(field));
        }
        return new Raw.VariableField(token, field);
    }

    private void separator() throws Misreading {
        if (cursor.sees(";") || cursor.isDone()) {
            throw new Misreading(DrlComplaint.ARGUMENTS_CLOSE, cursor.lastEnd());
        }
        if (cursor.sees(".")) {
            throw new Misreading(DrlComplaint.JOINING_DOT, cursor.peek().start());
        }
        cursor.expect(",", DrlComplaint.ARGUMENTS_SEPARATOR, "");
    }

    /** From the opening parenthesis to the closing one. */
    List<Raw> arguments() throws Misreading {
        Token open = cursor.expect("(", DrlComplaint.ARGUMENTS_OPEN, "");
        if (++depth > DEEPEST) {
            throw new Misreading(DrlComplaint.DEEP_BRACKETS, open.start(), DrlPhrase.ONLY_VALUES);
        }
        List<Raw> arguments = new ArrayList<>();
        while (!cursor.sees(")")) {
            if (!arguments.isEmpty()) {
                separator();
            }
            arguments.add(expression());
        }
        cursor.next();
        depth--;
        return List.copyOf(arguments);
    }
}
