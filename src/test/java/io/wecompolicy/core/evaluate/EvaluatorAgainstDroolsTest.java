package io.wecompolicy.core.evaluate;

import org.junit.jupiter.api.Test;

/** A sample of random rules, compiled by Drools' own compiler: neither our language nor our engine takes part in its answer. */
class EvaluatorAgainstDroolsTest {
    @Test
    void randomRules_compiledByDrools_fireAlike() {
        for (int seed = 0; seed < 2; seed++) {
            new DroolsSample(seed, 12).agree(60);
        }
    }
}
