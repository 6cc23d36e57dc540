package io.wecompolicy.core.rule;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing to say about a rule file, as the API shows it.
 *
 * @param code stable and for programs, such as {@code unknown-field}
 * @param rule name of the rule it stands in, when it stands in one
 * @param message Chinese, for analysts
 * @param hint what to write instead
 */
public record Diagnostic(
        Severity severity,
        String code,
        String file,
        int line,
        int column,
        Optional<String> cell,
        Optional<String> rule,
        String message,
        Optional<String> hint)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> READING_ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public static Diagnostic error(String code, Span span, Optional<String> rule, String message, String hint) {
        return of(Severity.ERROR, code, span, rule, message, hint);
    }

    public static Diagnostic warning(String code, Span span, Optional<String> rule, String message, String hint) {
        return of(Severity.WARNING, code, span, rule, message, hint);
    }

    private static Diagnostic of(
            Severity severity, String code, Span span, Optional<String> rule, String message, String hint) {
        Optional<String> said = hint.isEmpty() ? Optional.empty() : Optional.of(hint);
        return new Diagnostic(
                severity, code, span.file(), span.line(), span.column(), span.cell(), rule, message, said);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return READING_ORDER.compare(this, other);
    }

    /** Only an error keeps a rulebook from going live. */
    public enum Severity {
        ERROR("error"),
        WARNING("warning");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
