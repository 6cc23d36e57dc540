package io.wecompolicy.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wecompolicy.core.decision.Decision;
import io.wecompolicy.core.decision.Fired;
import io.wecompolicy.core.decision.Outcome;
import io.wecompolicy.core.rule.DecideCall;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random rulebooks as text, read by the language, decided by the engine and by the evaluator: the same decisions. */
class EvaluatorOracleTest {
    private static final int RULEBOOKS = 40;
    /** Forty from here on hold every comparison, construct and call; not every forty do. */
    private static final int FIRST = 110;

    private static final int EVENTS = 250;

    @Test
    void everyDecision_isTheEvaluators_acrossTheWholeLanguage() {
        Set<String> fired = ConcurrentHashMap.newKeySet();
        Queue<RuleDefinition> rules = new ConcurrentLinkedQueue<>();
        Set<Outcome> outcomes = ConcurrentHashMap.newKeySet();
        Set<String> silent = ConcurrentHashMap.newKeySet();

        IntStream.range(FIRST, FIRST + RULEBOOKS).parallel().forEach(seed -> {
            Rulebook rulebook = Rulebook.ofSeed(seed);
            rulebook.rules().rules().forEach(rules::add);
            try (Comparison comparison = new Comparison(rulebook)) {
                for (int event = 0; event < EVENTS; event++) {
                    Decision decision = comparison.agree(rulebook.next()).decision();
                    assertThat(decision.failures()).isEmpty();
                    decision.proposals().forEach(settled -> outcomes.add(settled.outcome()));
                    Set<String> now = decision.fired().stream()
                            .map(Fired::rule)
                            .map(name -> seed + " " + name)
                            .collect(Collectors.toSet());
                    fired.addAll(now);
                    rulebook.rules()
                            .rules()
                            .map(rule -> seed + " " + rule.name())
                            .filter(name -> !now.contains(name))
                            .forEach(silent::add);
                }
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        // A rule that always or never fires compares little: most do both.
        silent.retainAll(fired);
        assertThat(silent.size()).isGreaterThan(rules.size() / 2);
        Coverage coverage = new Coverage();
        rules.forEach(coverage::add);
        assertThat(coverage.comparisons()).containsExactlyInAnyOrderElementsOf(Coverage.ALL_COMPARISONS);
        assertThat(coverage.constructs()).containsExactlyInAnyOrderElementsOf(Coverage.ALL_CONSTRUCTS);
        assertThat(coverage.calls()).containsExactlyInAnyOrder(DecideCall.values());
    }
}
