package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.rule.Shown;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of one rule.
 *
 * @param keyword the word {@code rule}
 * @param name as written; absent when there is none
 * @param header between name and {@code when}
 * @param whenEnd offset after {@code when}; 0 without
 * @param conditions between {@code when} and {@code then}; absent without {@code when}
 * @param consequences between {@code then} and {@code end}
 * @param end offset after {@code end}
 * @param misshapen its keywords are not where they belong, which is told: nothing more can be said of its conditions
 */
record Section(
        Token keyword,
        Optional<Token> name,
        List<Token> header,
        int whenEnd,
        Optional<List<Token>> conditions,
        List<Token> consequences,
        int thenEnd,
        int consequencesEnd,
        int end,
        boolean misshapen) {

    boolean holds(int offset) {
        return keyword.start() <= offset && (end == 0 || offset < end);
    }

    /** The name in diagnostics. */
    Optional<String> shownName() {
        return shownName(name);
    }

    static Optional<String> shownName(Optional<Token> name) {
        return name.filter(token -> token.kind() != Token.Kind.BROKEN)
                .map(Token::value)
                .map(value -> value.length() > 64 ? value.substring(0, 64) + "…" : value)
                .map(Shown::of);
    }
}
