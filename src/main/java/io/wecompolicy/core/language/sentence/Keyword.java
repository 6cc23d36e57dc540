package io.wecompolicy.core.language.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four words that divide a rule. DRL's own always count; the dictionary gives them Chinese ones. */
enum Keyword {
    RULE,
    WHEN,
    THEN,
    END;

    String drl() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Keyword> ofDrl(String drl) {
        return Arrays.stream(values())
                .filter(keyword -> keyword.drl().equals(drl))
                .findFirst();
    }

    static List<String> allDrl() {
        return Arrays.stream(values()).map(Keyword::drl).toList();
    }
}
