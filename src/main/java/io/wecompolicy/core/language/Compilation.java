package io.wecompolicy.core.language;

import io.wecompolicy.core.rule.Diagnostic;
import io.wecompolicy.core.rule.RuleSet;
import java.util.List;

/** What became of a rules tree. Diagnostics are sorted by file, line and column; equal trees give equal ones. */
public sealed interface Compilation {
    List<Diagnostic> diagnostics();

    /** Free of errors; what is left to say are warnings. */
    record Compiled(RuleSet rules, List<Diagnostic> diagnostics) implements Compilation {
        public Compiled {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** At least one diagnostic is an error. */
    record Rejected(List<Diagnostic> diagnostics) implements Compilation {
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
