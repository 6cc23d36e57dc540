package io.wecompolicy.core.language;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.language.text.Findings;
import io.wecompolicy.core.language.text.Notation;
import io.wecompolicy.core.rule.RuleDefinition;
import io.wecompolicy.core.rule.Span;
import java.util.List;
import java.util.Optional;

/** A notation that this version does not read: it says so instead of ignoring the file. */
record LaterNotation(String suffix, TreePhrase label) implements Notation {
    @Override
    public List<RuleDefinition> read(String path, Family family, byte[] bytes, Findings findings) {
        findings.error(TreeComplaint.LATER_NOTATION, Span.ofFile(path), Optional.empty(), label, suffix);
        return List.of();
    }
}
