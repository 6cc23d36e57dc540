package io.wecompolicy.rulebook.check;

import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.verify.Report;
import java.util.Locale;
import java.util.Optional;

/** A diagnostic in the language that was asked for. */
public record DiagnosticView(
        String severity,
        String code,
        String file,
        int line,
        int column,
        Optional<String> cell,
        Optional<String> rule,
        String message,
        Optional<String> hint) {
    static DiagnosticView of(Diagnostic found, Locale locale) {
        return new DiagnosticView(
                found.severity().label(),
                found.code(),
                found.file(),
                found.line(),
                found.column(),
                found.cell(),
                found.rule(),
                found.message(locale),
                found.hint(locale));
    }

    /** Where it is, as in {@code tagging/a.drl:3:1}, or with its cell. */
    String place() {
        return file + ":" + cell.orElse(line + ":" + column);
    }

    boolean isError() {
        return severity.equals(Diagnostic.Severity.ERROR.label());
    }

    boolean tellsLowCoverage() {
        return code.equals(Report.LOW_COVERAGE);
    }
}
