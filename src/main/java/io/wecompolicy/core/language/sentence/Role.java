package io.wecompolicy.core.language.sentence;

import io.wecompolicy.core.decision.Family;
import io.wecompolicy.core.rule.Condition;
import io.wecompolicy.core.rule.Constraint;
import io.wecompolicy.core.rule.RuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a sentence of the dictionary does in a rule, as the rule text that it stands for was understood.
 *
 * @param binds its variables that later sentences can use, and what each stands for: the name of a fact or kind of a value
 * @param families whose rules may say it
 */
record Role(Map<String, String> binds, List<Family> families) {
    Role {
        binds = Map.copyOf(binds);
        families = List.copyOf(families);
    }

    /** @param own the conditions of the rule that come from this sentence */
    static Role of(RuleDefinition rule, List<Condition> own) {
        Map<String, String> binds = new HashMap<>();
        own.forEach(condition -> binds.putAll(bound(condition)));
        return new Role(binds, own.isEmpty() ? families(rule) : List.of(Family.values()));
    }

    private static List<Family> families(RuleDefinition rule) {
        return Arrays.stream(Family.values())
                .filter(family -> rule.consequences().stream()
                        .allMatch(consequence -> consequence.call().families().contains(family)))
                .toList();
    }

    /** What is bound under {@code not} and {@code exists} is not seen outside, nor what only one branch binds. */
    private static Map<String, String> bound(Condition condition) {
        Map<String, String> binds = new HashMap<>();
        if (condition instanceof Condition.Pattern pattern) {
            pattern.binding().ifPresent(name -> binds.put(name, pattern.type().name()));
            for (Constraint constraint : pattern.constraints()) {
                if (constraint instanceof Constraint.Binding binding) {
                    binds.put(binding.variable(), binding.field().kind().name());
                }
            }
        }
        if (condition instanceof Condition.Accumulate accumulate) {
            accumulate
                    .results()
                    .forEach(result -> binds.put(result.binding(), result.kind().name()));
        }
        if (condition instanceof Condition.Either either) {
            List<Map<String, String>> branches = new ArrayList<>();
            for (List<Condition> branch : either.branches()) {
                Map<String, String> all = new HashMap<>();
                branch.forEach(part -> all.putAll(bound(part)));
                branches.add(all);
            }
            binds.putAll(branches.get(0));
            branches.forEach(branch -> binds.keySet().retainAll(new HashSet<>(branch.keySet())));
        }
        return binds;
    }
}
