package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.drl.Token.Kind;
import io.wecompolicy.core.language.text.NearestName;
import io.wecompolicy.core.rule.Bilingual;
import io.wecompolicy.core.rule.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody meant who wrote an operator of speech or of another language. */
final class OperatorGuess {
    private static final List<String> KNOWN =
            Arrays.stream(Operator.values()).map(Operator::text).toList();
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("is", "=="),
            Map.entry("eq", "=="),
            Map.entry("equals", "=="),
            Map.entry("是", "=="),
            Map.entry("为", "=="),
            Map.entry("等于", "=="),
            Map.entry("ne", "!="),
            Map.entry("不是", "!="),
            Map.entry("不等于", "!="),
            Map.entry("大于", ">"),
            Map.entry("超过", ">"),
            Map.entry("after", ">"),
            Map.entry("大于等于", ">="),
            Map.entry("至少", ">="),
            Map.entry("小于", "<"),
            Map.entry("before", "<"),
            Map.entry("小于等于", "<="),
            Map.entry("至多", "<="),
            Map.entry("like", "contains"),
            Map.entry("包含", "contains"),
            Map.entry("includes", "contains"),
            Map.entry("不包含", "not contains"),
            Map.entry("excludes", "not contains"),
            Map.entry("属于", "in"),
            Map.entry("startsWith", "str[startsWith]"),
            Map.entry("endsWith", "str[endsWith]"),
            Map.entry("between", ">="));
    private static final Map<String, String> SYMBOLS =
            Map.of("<>", "!=", "===", "==", "!==", "!=", "=<", "<=", "=>", ">=", "=!", "!=", "~=", "matches");

    private OperatorGuess() {}

    /** Symbols that touch each other and are no operator together. */
    static Optional<Misreading> symbols(List<Token> tokens, int index) {
        Token first = tokens.get(index);
        StringBuilder text = new StringBuilder(first.text());
        int next = index + 1;
        while (next < tokens.size()
                && tokens.get(next).kind() == Kind.SYMBOL
                && tokens.get(next).start() == tokens.get(next - 1).end()
                && "=<>!~".contains(tokens.get(next).text().substring(0, 1))) {
            text.append(tokens.get(next++).text());
        }
        return Optional.ofNullable(first.kind() == Kind.SYMBOL ? SYMBOLS.get(text.toString()) : null)
                .map(meant -> new Misreading(
                        DrlComplaint.UNKNOWN_OPERATOR, first.start(), text, DrlPhrase.WRITE_OPERATOR.say(meant)));
    }

    /** @param written one word, or {@code not} and one */
    static Bilingual hint(String written) {
        return Optional.ofNullable(WORDS.get(written))
                .map(meant ->
                        written.equals("between") ? DrlPhrase.WRITE_RANGE.say() : DrlPhrase.WRITE_OPERATOR.say(meant))
                .orElseGet(() -> NearestName.hint(written, KNOWN));
    }
}
