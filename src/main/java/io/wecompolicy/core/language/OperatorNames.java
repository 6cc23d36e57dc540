package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Recognises operators, which may be several tokens long: {@code not str[startsWith]}. */
final class OperatorNames {
    private static final List<String> KNOWN =
            Arrays.stream(Operator.values()).map(Operator::text).toList();

    private OperatorNames() {}

    static Optional<Operator> at(TokenCursor cursor) {
        int words = length(cursor);
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < words; index++) {
            text.append(cursor.peek(index).text()).append(index == 0 && cursor.sees("not") ? " " : "");
        }
        return Operator.ofText(text.toString());
    }

    static void take(TokenCursor cursor) {
        for (int left = length(cursor); left > 0; left--) {
            cursor.next();
        }
    }

    private static int length(TokenCursor cursor) {
        int not = cursor.sees("not") ? 1 : 0;
        return cursor.peek(not).is("str") && cursor.peek(not + 1).is("[") ? not + 4 : not + 1;
    }

    static Misreading unknown(Token written) {
        if (written.is("=")) {
            return new Misreading("unknown-operator", written.start(), "这里不能赋值", "相等请写 `==`");
        }
        if (written.kind() != Token.Kind.NAME) {
            return new Misreading("syntax", written.start(), "这里不应该有 `" + written.text() + "`", "条件写成 `字段 运算符 值`");
        }
        String hint = switch (written.text()) {
            case "excludes" -> "请写 `not contains`";
            case "soundslike" -> "请写 `matches`、`contains` 或 `in`";
            case "after" -> "请写 `>`";
            case "before" -> "请写 `<`";
            case "str" -> "只有 `str[startsWith]` 和 `str[endsWith]`";
            default -> NearestName.hint(written.text(), KNOWN);
        };
        return new Misreading("unknown-operator", written.start(), "没有运算符 `" + written.text() + "`", hint);
    }
}
