package io.wecompolicy.core.language.drl;

import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.SourceText;
import io.wecompolicy.core.rule.Complaint;
import java.util.Optional;

/** A part of a text can not be understood; the reader reports it and goes on with the next part. Never leaves this room. */
final class Misreading extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Complaint> complaint;
    private final transient Object[] arguments;
    private final int offset;

    /** @param arguments of the complaint's words */
    Misreading(Complaint complaint, int offset, Object... arguments) {
        this(Optional.of(complaint), offset, arguments);
    }

    private Misreading(Optional<Complaint> complaint, int offset, Object... arguments) {
        super(complaint.map(Complaint::code).orElse(""), null, false, false);
        this.complaint = complaint;
        this.arguments = arguments;
        this.offset = offset;
    }

    /** What depends on a mistake that is reported already; nobody needs to hear of it twice. */
    static Misreading alreadyReported(int offset) {
        return new Misreading(Optional.empty(), offset);
    }

    void report(Findings findings, SourceText source, Optional<String> rule) {
        complaint.ifPresent(known -> findings.error(known, source.span(offset), rule, arguments));
    }
}
