package io.wecompolicy.core.verify;

import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with scenario files, so that one run names all of it. */
final class Notes {
    private final List<Diagnostic> mistakes = new ArrayList<>();
    private int said;

    void error(String code, Span span, String message, String hint) {
        Diagnostic mistake = Diagnostic.error(code, span, Optional.empty(), message, hint);
        said++;
        // A fixture is read again for every case; its mistake is one mistake.
        if (!mistakes.contains(mistake)) {
            mistakes.add(mistake);
        }
    }

    /** @param known what could have been written instead */
    void unknownKey(String key, Span span, String owner, Collection<String> known) {
        error("unknown-key", span, owner + " 里没有 `" + key + "`", "可以写：" + String.join("、", known));
    }

    /** How often something was wrong; grows even when the mistake is known already. */
    int said() {
        return said;
    }

    List<Diagnostic> sorted() {
        return mistakes.stream().sorted().toList();
    }
}
