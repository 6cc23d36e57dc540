package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.NearestName;
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
            return new Misreading(DrlComplaint.MEANT_EQUALITY, written.start());
        }
        if (written.kind() != Token.Kind.NAME) {
            return new Misreading(DrlComplaint.NOT_AN_OPERATOR, written.start(), written.text());
        }
        Object hint = switch (written.text()) {
            case "excludes" -> DrlPhrase.USE_NOT_CONTAINS;
            case "soundslike" -> DrlPhrase.USE_TEXT_OPERATORS;
            case "after" -> DrlPhrase.USE_GREATER;
            case "before" -> DrlPhrase.USE_LESS;
            case "str" -> DrlPhrase.USE_STARTS_OR_ENDS;
            default -> NearestName.hint(written.text(), KNOWN);
        };
        return new Misreading(DrlComplaint.UNKNOWN_OPERATOR, written.start(), written.text(), hint);
    }
}
