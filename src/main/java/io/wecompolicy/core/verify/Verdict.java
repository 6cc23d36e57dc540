package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decision;
import java.util.List;

/** What became of one test. */
public sealed interface Verdict {
    CaseName name();

    /** Everything that was expected is so. */
    record Passed(CaseName name, Decision decision) implements Verdict {}

    /** Something differs, at least one thing. */
    record Failed(CaseName name, Decision decision, List<Difference> differences) implements Verdict {
        public Failed {
            differences = List.copyOf(differences);
        }
    }

    /**
     * There is no decision to compare: a family gave no answer.
     *
     * @param rule that did it
     */
    record Undecided(CaseName name, String rule, String reason) implements Verdict {}
}
