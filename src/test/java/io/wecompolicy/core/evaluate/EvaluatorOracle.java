package io.wecompolicy.core.evaluate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What {@link EvaluatorOracleTest} does, on many more rulebooks: {@code ./mvnw -Poracle verify}, with
 * {@code -Doracle.rulebooks=…}, {@code -Doracle.events=…} and {@code -Doracle.seed=…} for others.
 */
class EvaluatorOracle {
    private static final int DROOLS_SAMPLE = Integer.getInteger("oracle.drools", 20);
    private static final int RULEBOOKS = Integer.getInteger("oracle.rulebooks", 2_000);
    private static final int EVENTS = Integer.getInteger("oracle.events", 500);
    private static final int SEED = Integer.getInteger("oracle.seed", 10_000);

    @Test
    void randomRules_compiledByDrools_fireAlike() {
        IntStream.range(SEED, SEED + DROOLS_SAMPLE).forEach(seed -> new DroolsSample(seed, 30).agree(100));
    }

    @Test
    void everyDecision_isTheEvaluators() {
        AtomicInteger done = new AtomicInteger();
        IntStream.range(SEED, SEED + RULEBOOKS).parallel().forEach(seed -> {
            Rulebook rulebook = Rulebook.ofSeed(seed);
            try (Comparison comparison = new Comparison(rulebook)) {
                for (int event = 0; event < EVENTS; event++) {
                    comparison.agree(rulebook.next());
                }
            }
            if (done.incrementAndGet() % 100 == 0) {
                System.out.println(done + " rulebooks agree, " + EVENTS + " events each");
            }
        });
    }
}
