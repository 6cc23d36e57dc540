package io.wecompolicy.core.rule;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing to say about a file that an analyst wrote, in both languages.
 *
 * @param code stable and for programs, such as {@code unknown-field}
 * @param file path in the rules tree
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 * @param cell such as {@code Sheet1!C9}, for spreadsheets
 * @param rule name of the rule it stands in, when it stands in one
 * @param said what is wrong
 * @param advice what to write instead
 */
public record Diagnostic(
        Severity severity,
        String code,
        String file,
        int line,
        int column,
        Optional<String> cell,
        Optional<String> rule,
        Bilingual said,
        Optional<Bilingual> advice)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> READING_ORDER = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(found -> found.cell().orElse(""))
            .thenComparing(Diagnostic::code)
            .thenComparing(found -> found.said().chinese());

    /** @param arguments of the complaint's words, as in {@link Complaint#message} */
    public static Diagnostic error(Complaint complaint, Span span, Optional<String> rule, Object... arguments) {
        return of(Severity.ERROR, complaint, span, rule, arguments);
    }

    /** @param arguments of the complaint's words, as in {@link Complaint#message} */
    public static Diagnostic warning(Complaint complaint, Span span, Optional<String> rule, Object... arguments) {
        return of(Severity.WARNING, complaint, span, rule, arguments);
    }

    private static Diagnostic of(
            Severity severity, Complaint complaint, Span span, Optional<String> rule, Object... arguments) {
        return new Diagnostic(
                severity,
                complaint.code(),
                span.file(),
                span.line(),
                span.column(),
                span.cell(),
                rule,
                complaint.message(arguments),
                complaint.hint(arguments));
    }

    /** What is wrong, in Chinese. */
    public String message() {
        return said.chinese();
    }

    public String message(Locale locale) {
        return said.in(locale);
    }

    /** What to write instead, in Chinese. */
    public Optional<String> hint() {
        return advice.map(Bilingual::chinese);
    }

    public Optional<String> hint(Locale locale) {
        return advice.map(words -> words.in(locale));
    }

    /** Where it is, as in {@code tagging/a.drl:3:1}, or with its cell. */
    public String place() {
        return cell.map(where -> file + ":" + where).orElse(file + ":" + line + ":" + column);
    }

    /** The same fault at the same place, in words that suit what the analyst has written. */
    public Diagnostic reworded(Complaint complaint, Object... arguments) {
        return new Diagnostic(
                severity,
                complaint.code(),
                file,
                line,
                column,
                cell,
                rule,
                complaint.message(arguments),
                complaint.hint(arguments));
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
