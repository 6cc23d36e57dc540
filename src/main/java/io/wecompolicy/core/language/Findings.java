package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what there is to say about one file, each thing once, up to a number that a person could read. */
final class Findings {
    private static final int MOST = 200;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void error(String code, Span span, Optional<String> rule, String message, String hint) {
        add(Diagnostic.error(code, span, rule, message, hint));
    }

    void warning(String code, Span span, String message, String hint) {
        add(Diagnostic.warning(code, span, Optional.empty(), message, hint));
    }

    void error(Misreading misreading, SourceText source, Optional<String> rule) {
        if (misreading.isAlreadyReported()) {
            return;
        }
        error(misreading.code(), source.span(misreading.offset()), rule, misreading.said(), misreading.hint());
    }

    void add(Diagnostic diagnostic) {
        if (diagnostics.size() < MOST && !diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Diagnostic.Severity.ERROR);
    }

    List<Diagnostic> sorted() {
        return diagnostics.stream().sorted().toList();
    }
}
