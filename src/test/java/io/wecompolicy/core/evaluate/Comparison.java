package io.wecompolicy.core.evaluate;

import io.wecompolicy.core.decision.Decider;
import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Failure;
import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.decision.Matcher;
import io.wecompolicy.core.decision.Matches;
import io.wecompolicy.core.decision.Proposal;
import io.wecompolicy.core.engine.DroolsMatcher;
import io.wecompolicy.core.engine.Engine;
import io.wecompolicy.core.fact.Facts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the engine and the evaluator against each other, on one rulebook. */
final class Comparison implements AutoCloseable {
    private final Rulebook rulebook;
    private final DroolsMatcher engine;
    private final Evaluator evaluator;

    Comparison(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.engine = new Engine().build(rulebook.rules());
        this.evaluator = new Evaluator(rulebook.rules(), Bounds.DEFAULT);
    }

    /** What a matcher was asked, and its answer. The order means nothing in either. */
    record Asked(Family family, Set<Proposal> proposals, Set<Object> answer) {
        static Asked of(Family family, List<Proposal> proposals, Matches matches) {
            Set<Object> answer = new HashSet<>(matches.fired());
            answer.addAll(matches.conclusions());
            return new Asked(family, Set.copyOf(proposals), answer);
        }
    }

    /** A decision, and what was answered for it. */
    record Run(Decision decision, List<Asked> asked) {
        /** Where families gave no answer, whichever rule is named: what comes first in the engine need not be first here. */
        boolean isAs(Run other) {
            return asked.equals(other.asked)
                    && silent().equals(other.silent())
                    && (decision.equals(other.decision) || !silent().isEmpty());
        }

        private List<Family> silent() {
            return decision.failures().stream().map(Failure::family).distinct().toList();
        }

        static Run of(Matcher matcher, Facts facts) {
            List<Asked> asked = new ArrayList<>();
            Decider decider = new Decider((family, given, proposals) -> {
                Matches matches = matcher.match(family, given, proposals);
                asked.add(Asked.of(family, proposals, matches));
                return matches;
            });
            return new Run(decider.decide(facts), asked);
        }
    }

    /**
     * The engine's run.
     *
     * @throws AssertionError with all that is needed to see why, when the evaluator's is another
     */
    Run agree(Facts facts) {
        Run live = Run.of(engine, facts);
        Run reference = Run.of(evaluator, facts);
        if (!live.isAs(reference)) {
            throw new AssertionError(new Difference(rulebook, facts, live, reference).report());
        }
        return live;
    }

    @Override
    public void close() {
        engine.close();
    }
}
