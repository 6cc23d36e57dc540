package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.rule.Bilingual;
import java.util.List;
import java.util.Optional;

/** What became of one test. */
public sealed interface Verdict {
    CaseName name();

    /** What is wrong with it; empty when it passed. */
    List<Bilingual> complaints();

    /** Empty when a family gave no answer. */
    Optional<Decision> decided();

    /** Everything that was expected is so. */
    record Passed(CaseName name, Decision decision) implements Verdict {
        @Override
        public List<Bilingual> complaints() {
            return List.of();
        }

        @Override
        public Optional<Decision> decided() {
            return Optional.of(decision);
        }
    }

    /** Something differs, at least one thing. */
    record Failed(CaseName name, Decision decision, List<Difference> differences) implements Verdict {
        public Failed {
            differences = List.copyOf(differences);
        }

        @Override
        public List<Bilingual> complaints() {
            return differences.stream().map(Difference::text).toList();
        }

        @Override
        public Optional<Decision> decided() {
            return Optional.of(decision);
        }
    }

    /**
     * There is no decision to compare: a family gave no answer.
     *
     * @param rule that did it
     */
    record Undecided(CaseName name, String rule, String reason) implements Verdict {
        @Override
        public List<Bilingual> complaints() {
            return List.of(Verb.NO_ANSWER.say(reason));
        }

        @Override
        public Optional<Decision> decided() {
            return Optional.empty();
        }
    }
}
