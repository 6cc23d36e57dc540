package io.wecompolicy.core.verify;

import io.wecompolicy.core.decision.Fired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds for each rule whether passed tests show it firing, and staying silent in a story of its own. */
final class Coverage {
    private Coverage() {}

    static List<RuleCoverage> of(Set<String> rules, List<Verdict> verdicts) {
        Map<String, List<Set<String>>> firedByFile = new HashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Passed passed) {
                Set<String> fired = new HashSet<>();
                passed.decision().fired().stream().map(Fired::rule).forEach(fired::add);
                firedByFile
                        .computeIfAbsent(passed.name().span().file(), file -> new ArrayList<>())
                        .add(fired);
            }
        }
        List<RuleCoverage> coverage = new ArrayList<>();
        for (String rule : new TreeSet<>(rules)) {
            List<List<Set<String>>> own = firedByFile.values().stream()
                    .filter(tests -> tests.stream().anyMatch(fired -> fired.contains(rule)))
                    .toList();
            boolean silent = own.stream().flatMap(List::stream).anyMatch(fired -> !fired.contains(rule));
            coverage.add(new RuleCoverage(rule, !own.isEmpty(), silent));
        }
        return coverage;
    }
}
