package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.rule.Operator;
import java.util.Optional;

/** Recognises operators, which may be several tokens long: {@code not str[startsWith]}. */
final class OperatorNames {
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

    /** What stands where an operator should. */
    static Misreading unknown(TokenCursor cursor) {
        Token written = cursor.peek();
        return written.is("not") && cursor.peek(1).kind() == Token.Kind.NAME
                ? unknown(written, "not " + cursor.peek(1).text())
                : unknown(written, written.text());
    }

    static Misreading unknown(Token written) {
        return unknown(written, written.text());
    }

    private static Misreading unknown(Token written, String text) {
        if (written.is("=")) {
            return new Misreading(DrlComplaint.MEANT_EQUALITY, written.start());
        }
        if (written.kind() != Token.Kind.NAME) {
            return new Misreading(DrlComplaint.NOT_AN_OPERATOR, written.start(), written.text());
        }
        Object hint = switch (text) {
            case "soundslike" -> DrlPhrase.USE_TEXT_OPERATORS;
            case "str" -> DrlPhrase.USE_STARTS_OR_ENDS;
            default -> OperatorGuess.hint(text);
        };
        return new Misreading(DrlComplaint.UNKNOWN_OPERATOR, written.start(), text, hint);
    }
}
