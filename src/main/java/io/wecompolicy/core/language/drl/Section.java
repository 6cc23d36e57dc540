package io.wecompolicy.core.language.drl;

import java.util.List;
import java.util.Optional;

/**
 * The tokens of one rule.
 *
 * @param keyword the word {@code rule}
 * @param name as written; absent when there is none
 * @param header between name and {@code when}
 * @param conditions between {@code when} and {@code then}; absent without {@code when}
 * @param consequences between {@code then} and {@code end}
 * @param end offset after {@code end}
 */
record Section(
        Token keyword,
        Optional<Token> name,
        List<Token> header,
        Optional<List<Token>> conditions,
        List<Token> consequences,
        int thenEnd,
        int consequencesEnd,
        int end) {

    /** The name in diagnostics. */
    Optional<String> shownName() {
        return name.map(Token::value).map(value -> value.length() > 64 ? value.substring(0, 64) + "…" : value);
    }
}
