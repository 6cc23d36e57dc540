package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.language.text.Findings;
import java.util.Optional;

/** A line, or a value in it, can not be understood; the reader reports it and goes on with the next. Never leaves this room. */
final class Misworded extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SentenceComplaint complaint;
    private final transient Object[] arguments;
    private final int offset;

    /**
     * @param offset in the line
     * @param arguments of the complaint's words
     */
    Misworded(SentenceComplaint complaint, int offset, Object... arguments) {
        super(complaint.code(), null, false, false);
        this.complaint = complaint;
        this.arguments = arguments;
        this.offset = offset;
    }

    void report(Findings findings, Line line) {
        report(findings, line, Optional.empty());
    }

    /** @param rule name of the rule that the line stands in */
    void report(Findings findings, Line line, Optional<String> rule) {
        findings.error(complaint, line.span(offset), rule, arguments);
    }
}
