package io.wecompolicy.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads expressions: literals, names, bound variables and their fields, questions with arguments, and {@code +}. */
final class ExpressionReader {
    private static final Set<String> ARITHMETIC = Set.of("-", "*", "/", "%", "^", "&", "|", "?", "~");
    private static final String ONLY_VALUES = "这里只能写文本、数字、字段、变量、变量的字段，以及 `+`";

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
            throw new Misreading(
                    "unsupported-expression", next.start(), "规则里不能计算 `" + next.text() + "`", dateHint(first));
        }
        return parts.size() == 1 ? first : new Raw.Sum(first.token(), List.copyOf(parts));
    }

    private static String dateHint(Raw first) {
        boolean year = first instanceof Raw.Numeral && first.token().text().length() == 4;
        return year ? "日期请写在引号里，如 \"2026-11-11\"" : ONLY_VALUES;
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
            case SYMBOL -> throw new Misreading("syntax", token.start(), "这里不应该有 `" + token.text() + "`", ONLY_VALUES);
            case BROKEN -> throw new Misreading("unclosed-text", token.start(), "文本没有结束的引号", "请在同一行里用引号结束文本");
            case END -> throw new Misreading("syntax", cursor.lastEnd(), "这里少了一个值", ONLY_VALUES);
        };
    }

    private Raw named(Token token) throws Misreading {
        if (token.is("true") || token.is("false")) {
            return new Raw.Truth(token, token.is("true"));
        }
        if (token.is("null")) {
            throw new Misreading(
                    "unsupported-expression",
                    token.start(),
                    "事实里没有 null",
                    "没有值的文本是空的：写 `== \"\"`，未知的写 `== \"unknown\"`");
        }
        if (token.is("new") || token.is("eval")) {
            throw new Misreading("inline-code", token.start(), "规则里不能写程序代码 `" + token.text() + "`", ONLY_VALUES);
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
            throw new Misreading("unsupported-expression", dot.start(), "这里不能用 `.` 取值或调用方法", "只能写字段名，或 `$变量.字段`");
        }
        return new Raw.VariableField(token, field);
    }

    /** From the opening parenthesis to the closing one. */
    List<Raw> arguments() throws Misreading {
        Token open = cursor.expect("(", "syntax", "请写成 `(…)`");
        if (++depth > DEEPEST) {
            throw new Misreading("too-deep", open.start(), "括号嵌套太深", ONLY_VALUES);
        }
        List<Raw> arguments = new ArrayList<>();
        while (!cursor.sees(")")) {
            if (!arguments.isEmpty()) {
                cursor.expect(",", "syntax", "参数之间用 `,` 隔开，最后用 `)` 结束");
            }
            arguments.add(expression());
        }
        cursor.next();
        depth--;
        return List.copyOf(arguments);
    }
}
