package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.RuleName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many tests rules fired.
 *
 * @param passed tests that passed
 * @param inPassed by rule, of these; absent for none
 * @param inFailed by rule, of the others that came to a decision; absent for none
 */
record Firings(int passed, Map<RuleName, Integer> inPassed, Map<RuleName, Integer> inFailed) {
    Firings {
        inPassed = Map.copyOf(inPassed);
        inFailed = Map.copyOf(inFailed);
    }

    static Firings in(List<List<Played>> stories) {
        int passed = 0;
        Map<RuleName, Integer> inPassed = new HashMap<>();
        Map<RuleName, Integer> inFailed = new HashMap<>();
        for (List<Played> tests : stories) {
            for (Played test : tests) {
                passed += test.passed() ? 1 : 0;
                Map<RuleName, Integer> counts = test.passed() ? inPassed : inFailed;
                test.fired().forEach(rule -> counts.merge(rule, 1, Integer::sum));
            }
        }
        return new Firings(passed, inPassed, inFailed);
    }
}
