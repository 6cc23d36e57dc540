package io.wecompolicy.core.language.sentence;

import java.util.Optional;

/** The half of a rule that a sentence belongs to. */
enum Half {
    WHEN,
    THEN;

    Half other() {
        return this == WHEN ? THEN : WHEN;
    }

    Keyword keyword() {
        return this == WHEN ? Keyword.WHEN : Keyword.THEN;
    }

    /** @param section as the dictionary writes it, without brackets */
    static Optional<Half> ofSection(String section) {
        return switch (section) {
            case "when", "condition" -> Optional.of(WHEN);
            case "then", "consequence" -> Optional.of(THEN);
            default -> Optional.empty();
        };
    }
}
