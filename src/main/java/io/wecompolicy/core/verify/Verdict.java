package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Failure;
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

    /** There is nothing to compare: a family gave no answer, and what it left out is nothing to rely on. */
    record Undecided(CaseName name, Failure failure) implements Verdict {
        /** Which rule did it, and how. */
        public Bilingual reason() {
            Verb verb = switch (failure.reason()) {
                case OVER_STEPS -> Verb.OVER_STEPS;
                case OVER_MATCHES -> Verb.OVER_MATCHES;
                case THREW -> Verb.THREW;
            };
            return verb.say(failure.rule(), failure.file(), Integer.toString(failure.line()));
        }

        @Override
        public List<Bilingual> complaints() {
            return List.of(Verb.NO_ANSWER.say(reason()));
        }

        @Override
        public Optional<Decision> decided() {
            return Optional.empty();
        }
    }
}
