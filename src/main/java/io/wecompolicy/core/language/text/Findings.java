package io.wecompolicy.core.language.text;

import io.wecompolicy.core.rule.Complaint;
import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Collects what there is to say about one file, each thing once, up to a number that a person could read. */
public final class Findings {
    private static final int MOST = 200;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * @param rule name of the rule it stands in
     * @param arguments of the complaint's words
     */
    public void error(Complaint complaint, Span span, Optional<String> rule, Object... arguments) {
        if (!isFull()) {
            add(Diagnostic.error(complaint, span, rule, arguments));
        }
    }

    /** @param arguments of the complaint's words */
    public void warning(Complaint complaint, Span span, Object... arguments) {
        add(Diagnostic.warning(complaint, span, Optional.empty(), arguments));
    }

    /**
     * Takes over what another reader found. A notation that expands to rule text says here, by {@link Diagnostic#reworded},
     * in words of its own what would else speak of a syntax that the analyst has not written.
     */
    public void addAll(Findings others, UnaryOperator<Diagnostic> inOwnWords) {
        others.sorted().forEach(found -> add(inOwnWords.apply(found)));
    }

    public void addAll(Findings others) {
        addAll(others, UnaryOperator.identity());
    }

    /** Takes over what another reader found and somebody has use for. */
    public void addSome(Findings others, Predicate<Diagnostic> wanted) {
        others.sorted().stream().filter(wanted).forEach(this::add);
    }

    /** There is more already than anybody reads, and who looks for further mistakes may stop. */
    public boolean isFull() {
        return diagnostics.size() >= MOST;
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Diagnostic.Severity.ERROR);
    }

    /** In reading order. */
    public List<Diagnostic> sorted() {
        return diagnostics.stream().sorted().toList();
    }

    private void add(Diagnostic diagnostic) {
        if (!isFull() && !diagnostics.contains(diagnostic)) {
            diagnostics.add(diagnostic);
        }
    }
}
